// Answers what is typed from the index that the build made. It knows nothing of the page: words in, results out.
// Loaded with the index at the first use of a search. Words become terms here as in macros/finish/search/terms.py.
"use strict";

(() => {
  /** What each field of a thing weighs, and each kind of thing. Set by the tuning half of tests/search/questions.yml. */
  const WEIGHTS = {
    title: 3,
    asks: 3,
    headings: 1.5,
    text: 1,
    synonym: 0.5,
    near: 0.3,
    typo: 0.5,
    begun: 0.5,
    covered: 1,
    kinds: { decide: 1, say: 1, read: 1, rule: 0.8, law: 1, word: 0.8, page: 0.6 },
    floor: 0.4,
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
      this.longest = 1;
      for (const [words, near] of groups) {
        for (const word of words) {
          this.synonyms.set(word, [...(this.synonyms.get(word) || []), { words, near }]);
          this.longest = Math.max(this.longest, word.split(" ").length);
        }
      }
    }

    readIndex(data) {
      const inverted = Object.create(null), vectors = {};
      this.frequency = new Uint16Array(this.terms.length);
      this.terms.forEach((term, number) => {
        inverted[term] = { _index: number };
        for (const field of data.fields) inverted[term][field] = Object.create(null);
      });
      data.fields.forEach((field, at) => {
        data.vectors[at].forEach((packed, ref) => {
          let term = 0;
          const elements = [];
          for (let place = 0; place < packed.length; place += 2) {
            term += packed[place];
            elements.push(term, packed[place + 1] * this.weights[field]);
            inverted[this.terms[term]][field][ref] = {};
            this.frequency[term] += 1;
          }
          vectors[`${field}/${ref}`] = new lunr.Vector(elements);
        });
      });
      this.index = new lunr.Index({
        invertedIndex: inverted,
        fieldVectors: vectors,
        tokenSet: lunr.TokenSet.fromArray(this.terms),
        fields: data.fields,
        pipeline: new lunr.Pipeline(),
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
          for (const [each, weight] of [...group.words.map((word) => [word, synonym]), ...group.near.map((word) => [word, besides])]) {
            const parts = each.split(" ").filter((part) => !this.stops.has(part));
            if (parts.length === each.split(" ").length || parts.length > 1) for (const part of parts) add(concept, part, (weight * share) / parts.length);
          }
        }
      };
      stems.forEach((stem, at) => {
        for (let length = Math.min(this.longest, stems.length - at); length > 1; length -= 1) {
          const phrase = stems.slice(at, at + length).join(" ");
          if (this.synonyms.has(phrase) && !found.has(phrase)) {
            const concept = new Map();
            widen(concept, phrase, 1);
            found.set(phrase, concept);
          }
        }
        if (this.stops.has(stem) || found.has(stem)) return;
        const concept = new Map();
        add(concept, stem, 1);
        widen(concept, stem, 1);
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
      const weights = new Map();
      for (const concept of concepts) for (const [term, weight] of concept) weights.set(term, Math.max(weight, weights.get(term) || 0));
      const rare = (term) => Math.log(1 + this.documents.length / this.frequency[this.known.get(term)]);
      const worth = concepts.map((concept) => Math.max(...[...concept].map(([term, weight]) => weight * rare(term))));
      const all = worth.reduce((sum, each) => sum + each, 0);
      const hits = this.index.query((query) => {
        for (const [term, boost] of weights) query.term(term, { boost, usePipeline: false });
      });
      return hits
        .map(({ ref, score, matchData }) => {
          const covered = concepts.reduce((sum, concept, at) => {
            const best = Math.max(0, ...Object.keys(matchData.metadata).map((term) => concept.get(term) || 0));
            return sum + best * worth[at];
          }, 0);
          const document = this.documents[ref];
          return { document, terms: matchData.metadata, score: score * (covered / all) ** this.weights.covered * this.weights.kinds[document.kind] };
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

    group(hits) {
      const best = hits.length ? hits[0].score : 0;
      const groups = GROUPS.map(({ name, kinds, most }) => {
        const seen = new Map();
        for (const hit of hits) {
          if (!kinds.includes(hit.document.kind)) continue;
          if (hit.document.kind === "law" && !Object.values(hit.terms).some((fields) => "title" in fields)) continue;
          const page = hit.document.kind === "decide" || hit.document.kind === "read" ? hit.document.address.split("#")[0] : hit.document.address;
          if (seen.has(page)) continue;
          seen.set(page, hit);
        }
        const results = [...seen.values()].filter((hit) => hit.score >= this.weights.floor * best).slice(0, most);
        return { name, results };
      });
      return groups.filter(({ results }) => results.length);
    }
  }

  Object.assign(SearchEngine, { WEIGHTS, wordsOf });
  self.HandbookSearchEngine = SearchEngine;
})();
