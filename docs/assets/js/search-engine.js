// Finds what answers a question, from the index that the build made: words in, groups of results out. It knows nothing
// of the page. Loaded with the index at the first use of a search.
"use strict";

(() => {
  /** How much each thing counts. Set by the tuning half of tests/search/questions.yml; make bench-search says how well. */
  const WEIGHTS = {
    title: 3, asks: 4, headings: 2, text: 1, // the fields of a document
    synonym: 0.5, slip: 0.5, begun: 0.5, // a term that stands for the word that was typed
    covered: 0.7, // how hard it is to do without a word of the question
    share: 0.3, // what a second hit on a page adds to the first, a third less, and so on
    floor: 0.4, // of the best: what is below is not shown
    first: 0.7, // of the best: a group that is below comes after the others
    kinds: { decide: 1.3, say: 0.8, read: 1, rule: 0.8, law: 1, word: 0.8, page: 0.6 },
  };

  /** The groups of results in the order in which they are shown, and how many of each at most. */
  const GROUPS = [
    { name: "Decide", kinds: ["decide"], most: 3 },
    { name: "Say", kinds: ["say"], most: 3 },
    { name: "Read", kinds: ["read"], most: 4 },
    { name: "Rules", kinds: ["rule"], most: 2 },
    { name: "Law by place", kinds: ["law"], most: 2 },
    { name: "Look up", kinds: ["word", "page"], most: 2 },
  ];

  const ONE_A_PAGE = ["decide", "read"];
  const LONGEST = 300; // characters of a question that are read
  const SENTENCE = /[^\n.!?…]+[.!?…]*[”’)]*/g;
  const WIDEST = 180; // characters of a sentence that are shown

  /**
   * @typedef {{kind: string, address: string, title: string, label: string, text: string}} Document
   * @typedef {{document: Document, terms: Map<string, number>, score: number}} Hit
   * @typedef {{text: string, found: boolean}} Piece
   * @typedef {{address: string, title: string, label: string, sentence: Piece[]}} Result
   */

  class SearchEngine {
    /** @param {any} data what macros/finish/search/payload.py wrote */
    constructor(data, weights = WEIGHTS) {
      this.weights = weights;
      /** @type {Document[]} */
      this.documents = data.documents.map(([kind, address, title, label, text]) => ({ kind: data.kinds[kind], address, title, label, text }));
      this.words = new SearchWords(data, weights, () => this.documents.flatMap(({ title, label, text }) => [title, label, text]));
      /** @type {number[][]} for each term the number of a document and what the term counts there, in turns */
      this.postings = this.words.terms.map(() => []);
      this.documents.forEach((_, document) => {
        for (const [term, score] of this.scoresOf(data, document)) this.postings[term].push(document, score);
      });
    }

    /** @returns {Map<number, number>} what each term counts in a document, over all its fields */
    scoresOf(data, document) {
      const scores = new Map();
      data.fields.forEach((field, at) => {
        const packed = data.vectors[at][document];
        for (let place = 0, term = 0; place < packed.length; place += 2) {
          term += packed[place];
          scores.set(term, (scores.get(term) ?? 0) + packed[place + 1] * this.weights[field]);
        }
      });
      return scores;
    }

    /**
     * @param {string} typed
     * @returns {{name: string, results: Result[]}[]} groups of results, none of them empty
     */
    find(typed) {
      const hits = this.hits(this.words.concepts(typed.slice(0, LONGEST)));
      return this.groups(hits).map(({ name, results }) => ({ name, results: results.map((hit) => this.shown(hit)) }));
    }

    /** @param {string} term @returns {number} what it says that a document has this term: more, the fewer have it */
    rarity(term) {
      return Math.log(1 + (2 * this.documents.length) / this.postings[this.words.numbers.get(term)].length);
    }

    /**
     * @param {Map<string, number>[]} concepts
     * @returns {Hit[]} everything that answers one of them, the best first
     */
    hits(concepts) {
      /** @type {Map<number, {score: number, covered: number, terms: Map<string, number>}>} */
      const found = new Map();
      let asked = 0;
      for (const concept of concepts) {
        const worth = Math.max(...[...concept].map(([term, weight]) => weight * this.rarity(term)));
        for (const [document, { score, weight, terms }] of this.best(concept)) {
          const hit = found.get(document) ?? { score: 0, covered: 0, terms: new Map() };
          hit.score += score;
          hit.covered += weight * worth;
          for (const term of terms) hit.terms.set(term, concept.get(term));
          found.set(document, hit);
        }
        asked += worth;
      }
      const { covered, kinds } = this.weights;
      return [...found]
        .map(([number, hit]) => {
          const document = this.documents[number];
          return { document, terms: hit.terms, score: hit.score * (hit.covered / asked) ** covered * kinds[document.kind] };
        })
        .sort((one, other) => other.score - one.score);
    }

    /** For each document the best that one term of a concept says of it: words for one thing don't add up. */
    best(concept) {
      const found = new Map();
      for (const [term, weight] of concept) {
        const postings = this.postings[this.words.numbers.get(term)];
        for (let place = 0; place < postings.length; place += 2) {
          const best = found.get(postings[place]) ?? { score: 0, weight: 0, terms: [] };
          best.score = Math.max(best.score, weight * postings[place + 1]);
          best.weight = Math.max(best.weight, weight);
          best.terms.push(term);
          found.set(postings[place], best);
        }
      }
      return found;
    }

    /** Put hits into their groups; the groups that answer well come first, all in the one order. @param {Hit[]} hits */
    groups(hits) {
      const { floor, first } = this.weights;
      const all = GROUPS.map(({ name, kinds, most }) => {
        const results = this.together(hits.filter((hit) => kinds.includes(hit.document.kind)));
        return { name, results: results.slice(0, most), top: results[0]?.score ?? 0 };
      });
      const top = Math.max(...all.map((group) => group.top));
      for (const group of all) group.results = group.results.filter((hit) => hit.score >= floor * top);
      const shown = all.filter((group) => group.results.length);
      return [...shown.filter((group) => group.top >= first * top), ...shown.filter((group) => group.top < first * top)];
    }

    /** One hit for each chart and each chapter: its best, which gains a little by the others. @param {Hit[]} hits */
    together(hits) {
      const pages = new Map();
      for (const hit of hits) {
        const { kind, address } = hit.document;
        const page = ONE_A_PAGE.includes(kind) ? address.split("#")[0] : address;
        const best = pages.get(page);
        if (best) best.score += (best.share *= this.weights.share) * hit.score;
        else pages.set(page, { ...hit, share: 1 });
      }
      return [...pages.values()].sort((one, other) => other.score - one.score);
    }

    /** @param {Hit} hit @returns {Result} */
    shown({ document: { kind, address, title, label, text }, terms }) {
      const sentences = kind === "law" ? text.split("\n") : (text.match(SENTENCE) ?? []); // a law answers by rows
      const named = kind === "law" ? this.stemsOf(title) : new Set();
      const values = sentences.map((sentence) => {
        const said = this.stemsOf(sentence);
        return [...terms].reduce((sum, [term, weight]) => sum + (said.has(term) && !named.has(term) ? weight * this.rarity(term) : 0), 0);
      });
      const best = values.length ? values.indexOf(Math.max(...values)) : -1;
      return { address, title, label, sentence: best < 0 ? [] : this.marked(sentences[best].trim(), terms) };
    }

    /** @param {string} text @returns {Set<string>} */
    stemsOf(text) {
      return new Set(SearchWords.wordsOf(text).map((word) => this.words.stem(word)));
    }

    /** @param {string} sentence @param {Map<string, number>} terms @returns {Piece[]} its words, those that were found apart */
    marked(sentence, terms) {
      const pieces = sentence.split(/([\p{L}\p{N}]+(?:[’'][\p{L}]+)*)/u).map((text) => {
        const words = SearchWords.wordsOf(text);
        return { text, found: words.some((word) => terms.has(this.words.stem(word))) };
      });
      const first = pieces.findIndex(({ found }) => found);
      const before = pieces.slice(0, Math.max(0, first)).reduce((sum, { text }) => sum + text.length, 0);
      const from = before > WIDEST / 2 ? Math.max(0, first - 16) : 0;
      let left = WIDEST;
      const to = pieces.findIndex(({ text }, place) => place >= from && (left -= text.length) < 0);
      const shown = pieces.slice(from, to < 0 ? undefined : to);
      return [...(from ? [{ text: "…", found: false }] : []), ...shown, ...(to < 0 ? [] : [{ text: "…", found: false }])];
    }
  }

  Object.assign(SearchEngine, { WEIGHTS });
  Object.assign(self, { SearchEngine });
})();
