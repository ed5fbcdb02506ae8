// Answers what is typed from the index that the build made. It knows nothing of the page: words in, results out.
// Loaded with the index at the first use of a search. Words become terms here as in macros/finish/search/terms.py.
"use strict";

(() => {
  /** What each field of a thing weighs, and each kind of thing. Set by the tuning half of tests/search/questions.yml. */
  const WEIGHTS = {
    title: 3,
    asks: 3,
    headings: 2,
    text: 1,
    synonym: 0.5,
    near: 0.4,
    typo: 0.5,
    begun: 0.5,
    covered: 0.75,
    kinds: { decide: 1, say: 0.8, read: 1, rule: 0.8, law: 1, word: 0.8, page: 0.6 },
    floor: 0.4, // of the best: what is below is not shown
    first: 0.7, // of the best: groups below come after the others
    share: 0.3, // what a second hit on a page adds to it, the third less and less
  };

  /** The groups of results, in the order in which they are shown, and how many of each at most. */
  const GROUPS = [
    { name: "Decide", kinds: ["decide"], most: 3 },
    { name: "Say", kinds: ["say"], most: 3 },
    { name: "Read", kinds: ["read"], most: 4 },
    { name: "Rules", kinds: ["rule"], most: 2 },
    { name: "Law by place", kinds: ["law"], most: 2 },
    { name: "Look up", kinds: ["word", "page"], most: 2 },
  ];

  const WORD = /[a-z0-9]+(?:'[a-z]+)*/g;

  /** @param {string} text */
  function plain(text) {
    return text
      .toLowerCase()
      .replace(/[‘’ʼ`´]/g, "'")
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/\be-(?=mail)/g, "e");
  }

  /** @param {string} text @returns {string[]} */
  function wordsOf(text) {
    const found = plain(text).match(WORD) || [];
    return found.map((word) => word.replace(/'(?:s|ll|re|ve|d|m)$/, "").replace(/'/g, "")).filter((word) => word.length > 1);
  }

  /** Whether one slip of a finger, or a letter doubled or not, parts two words. @param {string} a @param {string} b */
  function near(a, b) {
    if (a === b) return true;
    if (Math.abs(a.length - b.length) > 1) return false;
    let start = 0;
    while (start < a.length && a[start] === b[start]) start += 1;
    let left = a.length, right = b.length;
    while (left > start && right > start && a[left - 1] === b[right - 1]) { left -= 1; right -= 1; }
    const one = a.slice(start, left), other = b.slice(start, right);
    return (one.length <= 1 && other.length <= 1) || (one.length === 2 && one[0] === other[1] && one[1] === other[0]);
  }

  /** One hit for each chart and chapter: its best, which gains a little by the others. */
  function together(hits, share) {
    const pages = new Map();
    for (const hit of hits) {
      const { kind, address } = hit.document;
      const page = kind === "decide" || kind === "read" ? address.split("#")[0] : address;
      const best = pages.get(page);
      if (best) best.score += (best.more *= share) * hit.score;
      else pages.set(page, { ...hit, more: 1 });
    }
    return [...pages.values()].sort((one, other) => other.score - one.score);
  }

  class SearchEngine {
    /** @param {any} data what macros/finish/search/payload.py wrote */
    constructor(data, weights = WEIGHTS) {
      this.weights = weights;
      this.stops = new Set(data.stops.split(" "));
      this.terms = data.terms.split(" ");
      this.known = new Map(this.terms.map((term, number) => [term, number]));
      this.documents = data.documents.map(([kind, address, title, label, text]) => ({ kind: data.kinds[kind], address, title, label, text }));
      this.stems = new Map();
      this.readSynonyms(data.synonyms);
      this.readIndex(data);
    }

    /** @param {[string[], string[]][]} groups */
    readSynonyms(groups) {
      /** @type {Map<string, {words: string[], near: string[]}[]>} */
      this.synonyms = new Map();
      this.longest = 1; // words of the longest phrase
      for (const [words, near] of groups) {
        for (const word of words) {
          this.synonyms.set(word, [...(this.synonyms.get(word) || []), { words, near }]);
          this.longest = Math.max(this.longest, word.split(" ").length);
        }
      }
    }

    /** Lay the index out by term: where each stands, and how much that says. */
    readIndex(data) {
      /** @type {number[][]} for each term the number of a document and a score, in turns */
      this.postings = this.terms.map(() => []);
      this.frequency = new Uint16Array(this.terms.length);
      data.documents.forEach((_, document) => {
        const scores = new Map();
        data.fields.forEach((field, at) => {
          const packed = data.vectors[at][document];
          let term = 0;
          for (let place = 0; place < packed.length; place += 2) {
            term += packed[place];
            scores.set(term, (scores.get(term) || 0) + packed[place + 1] * this.weights[field]);
          }
        });
        for (const [term, score] of scores) {
          this.postings[term].push(document, score);
          this.frequency[term] += 1;
        }
      });
    }

    /** @param {string} word */
    stem(word) {
      let stem = this.stems.get(word);
      if (stem === undefined) {
        stem = this.stops.has(word) ? word : lunr.stemmer(new lunr.Token(word, {})).toString();
        this.stems.set(word, stem);
      }
      return stem;
    }

    /** Every word of the handbook that holds one slip against this one. @param {string} word */
    misspelled(word) {
      if (!this.vocabulary) {
        this.vocabulary = new Map();
        for (const { title, label, text } of this.documents) {
          for (const each of wordsOf(`${title} ${label} ${text}`)) {
            if (each.length > 3 && !this.stops.has(each)) this.vocabulary.set(each, each.replace(/(.)\1/g, "$1"));
          }
        }
        for (const phrase of this.synonyms.keys()) if (!phrase.includes(" ")) this.vocabulary.set(phrase, phrase.replace(/(.)\1/g, "$1"));
      }
      const single = word.replace(/(.)\1/g, "$1");
      return [...this.vocabulary].filter(([each, bare]) => each[0] === word[0] && (near(word, each) || near(single, bare))).map(([each]) => each);
    }

    /**
     * What is asked for: for each word or phrase, the terms that answer it and how well.
     *
     * @param {string} typed
     * @returns {Map<string, number>[]}
     */
    concepts(typed) {
      const words = wordsOf(typed), stems = words.map((word) => this.stem(word));
      /** @type {Map<string, Map<string, number>>} */
      const found = new Map();
      const { synonym, near: besides, typo, begun } = this.weights;
      const add = (concept, term, weight) => {
        if (this.known.has(term) && !(concept.get(term) >= weight)) concept.set(term, weight);
      };
      const widen = (concept, phrase, share) => {
        for (const group of this.synonyms.get(phrase) || []) {
          for (const word of group.words) add(concept, word, synonym * share);
          for (const word of group.near) add(concept, word, besides * share);
        }
      };
      const taken = new Set();
      stems.forEach((stem, at) => {
        for (let length = Math.min(this.longest, stems.length - at); length > 1; length -= 1) {
          const phrase = stems.slice(at, at + length).join(" ");
          if (this.synonyms.has(phrase) && !found.has(phrase)) {
            const concept = new Map();
            widen(concept, phrase, 1);
            found.set(phrase, concept);
            for (let each = at; each < at + length; each += 1) taken.add(each);
          }
        }
        if (this.stops.has(stem) || found.has(stem)) return;
        const concept = new Map();
        add(concept, stem, taken.has(at) ? besides : 1);
        if (!taken.has(at)) widen(concept, stem, 1);
        const word = words[at];
        const typing = at === stems.length - 1 && /[\p{L}\p{N}]$/u.test(typed) && word.length > 2;
        if (typing) {
          const share = concept.has(stem) ? begun / 4 : begun;
          for (const term of this.terms) if (term !== stem && term.startsWith(word)) add(concept, term, share);
        }
        if (!concept.size && word.length > 4) {
          for (const meant of this.misspelled(word)) {
            add(concept, this.stem(meant), typo);
            widen(concept, this.stem(meant), typo);
          }
        }
        found.set(stem, concept);
      });
      return [...found.values()].filter((concept) => concept.size);
    }

    /** Each thing that answers any of the concepts, with its score, the best first. @param {Map<string, number>[]} concepts */
    score(concepts) {
      const { covered, kinds } = this.weights;
      /** @type {Map<number, {score: number, covered: number, terms: Set<string>}>} */
      const hits = new Map();
      let all = 0;
      for (const concept of concepts) {
        /** @type {Map<number, [number, number]>} for each document the best that one term of the concept says */
        const best = new Map();
        let worth = 0;
        for (const [term, weight] of concept) {
          const number = this.known.get(term), postings = this.postings[number];
          worth = Math.max(worth, weight * Math.log(1 + this.documents.length / this.frequency[number]));
          for (let place = 0; place < postings.length; place += 2) {
            const document = postings[place], score = weight * postings[place + 1];
            const hit = hits.get(document) || { score: 0, covered: 0, terms: new Set() };
            hits.set(document, hit);
            hit.terms.add(term);
            const [former, share] = best.get(document) || [0, 0];
            best.set(document, [Math.max(former, score), Math.max(share, weight)]);
          }
        }
        for (const [document, [score, share]] of best) {
          hits.get(document).score += score;
          hits.get(document).covered += share * worth;
        }
        all += worth;
      }
      return [...hits]
        .map(([number, hit]) => {
          const document = this.documents[number];
          return { document, terms: hit.terms, score: hit.score * (hit.covered / all) ** covered * kinds[document.kind] };
        })
        .sort((one, other) => other.score - one.score);
    }

    /**
     * @param {string} typed
     * @returns {{name: string, results: any[]}[]} groups of results, none of them empty
     */
    find(typed) {
      const concepts = this.concepts(typed.slice(0, 300));
      if (!concepts.length) return [];
      const hits = this.score(concepts);
      return this.group(hits);
    }

    /** Put hits under their groups: the groups that answer well first, all in the one order. */
    group(hits) {
      const best = hits.length ? hits[0].score : 0;
      const { floor, first, share } = this.weights;
      const groups = GROUPS.map(({ name, kinds, most }) => {
        const results = together(hits.filter((hit) => kinds.includes(hit.document.kind)), share);
        const top = results.length ? results[0].score : 0;
        return { name, top, results: results.filter((hit) => hit.score >= floor * Math.max(top, best)).slice(0, most) };
      }).filter(({ results }) => results.length);
      const strongest = Math.max(...groups.map(({ top }) => top));
      const strong = groups.filter(({ top }) => top >= first * strongest);
      return [...strong, ...groups.filter((group) => !strong.includes(group))];
    }
  }

  Object.assign(SearchEngine, { WEIGHTS, wordsOf });
  self.HandbookSearchEngine = SearchEngine;
})();
