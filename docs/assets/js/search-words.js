// From what is typed to the terms that answer it: stems, synonyms, one slip of a finger, and the word that is begun.
// Words become terms here as in macros/finish/search/terms.py; a test compares the two.
"use strict";

(() => {
  const WORD = /[a-z0-9]+(?:'[a-z]+)*/g;
  const ENDING = /'(?:s|ll|re|ve|d|m)$/;
  const DOUBLED = /(.)\1/g;

  /**
   * @param {string} text
   * @returns {string[]} its words in lower case, of two letters or more, without accents, possessives and apostrophes
   */
  function wordsOf(text) {
    const plain = text
      .toLowerCase()
      .replace(/[‘’ʼ`´]/g, "'")
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/\be-(?=mail)/g, "e");
    const found = plain.match(WORD) ?? [];
    return found.map((word) => word.replace(ENDING, "").replace(/'/g, "")).filter((word) => word.length > 1);
  }

  /**
   * @param {string} one
   * @param {string} other
   * @returns {boolean} whether one letter more, less or changed, or two that changed places, parts the words
   */
  function oneSlip(one, other) {
    if (Math.abs(one.length - other.length) > 1) return false;
    let start = 0;
    while (start < one.length && one[start] === other[start]) start += 1;
    let end = one.length, close = other.length;
    while (end > start && close > start && one[end - 1] === other[close - 1]) [end, close] = [end - 1, close - 1];
    const left = one.slice(start, end), right = other.slice(start, close);
    return (left.length < 2 && right.length < 2) || (left.length === 2 && left[0] === right[1] && left[1] === right[0]);
  }

  /** The words that the search knows, and what each of them stands for. */
  class SearchWords {
    /**
     * @param {{stops: string, terms: string, synonyms: [string[], string[]][]}} data from the index
     * @param {Record<string, any>} weights how much less a synonym, a slip and a begun word count
     * @param {() => Iterable<string>} texts all that the handbook says; asked for at the first word nobody knows
     */
    constructor(data, weights, texts) {
      this.weights = weights;
      this.texts = texts;
      this.stops = new Set(data.stops.split(" "));
      this.terms = data.terms.split(" ");
      this.numbers = new Map(this.terms.map((term, number) => [term, number]));
      /** @type {Map<string, [string[], string[]][]>} */
      this.synonyms = new Map();
      for (const group of data.synonyms) {
        for (const word of group[0]) this.synonyms.set(word, [...(this.synonyms.get(word) ?? []), group]);
      }
      this.longest = Math.max(1, ...[...this.synonyms.keys()].map((phrase) => phrase.split(" ").length));
      /** @type {Map<string, string>} */
      this.stems = new Map();
    }

    /** @param {string} word @returns {string} its stem; of a stop word, itself */
    stem(word) {
      let stem = this.stems.get(word);
      if (stem === undefined) {
        stem = this.stops.has(word) ? word : String(lunr.stemmer(new lunr.Token(word, {})));
        this.stems.set(word, stem);
      }
      return stem;
    }

    /**
     * @param {string} typed
     * @returns {Map<string, number>[]} for each word or known phrase the terms that answer it, and how well
     */
    concepts(typed) {
      const words = wordsOf(typed), stems = words.map((word) => this.stem(word));
      const begun = /[\p{L}\p{N}]{2}$/u.test(typed) ? stems.length - 1 : -1;
      /** @type {Map<string, Map<string, number>>} */
      const found = new Map();
      for (let at = 0, length = 1; at < stems.length; at += length) {
        length = this.phraseAt(stems, at);
        const phrase = stems.slice(at, at + length).join(" ");
        if (length > 1) found.set(phrase, this.phrase(phrase));
        else if (!this.stops.has(phrase)) found.set(phrase, this.word(words[at], phrase, at === begun));
      }
      return [...found.values()].filter((concept) => concept.size);
    }

    /** @param {string[]} stems @param {number} at @returns {number} how many words the longest known phrase has here */
    phraseAt(stems, at) {
      for (let length = Math.min(this.longest, stems.length - at); length > 1; length -= 1) {
        if (this.synonyms.has(stems.slice(at, at + length).join(" "))) return length;
      }
      return 1;
    }

    /** @param {string} phrase */
    phrase(phrase) {
      const concept = new Map();
      for (const stem of phrase.split(" ")) this.add(concept, stem, this.weights.synonym);
      this.widen(concept, phrase, 1);
      return concept;
    }

    /** @param {string} word @param {string} stem @param {boolean} begun whether its end may still be missing */
    word(word, stem, begun) {
      const concept = new Map();
      this.add(concept, stem, 1);
      this.widen(concept, stem, 1);
      if (begun && word.length > 2) {
        const share = this.weights.begun * (concept.size ? 0.25 : 1);
        for (const term of this.terms) if (term.startsWith(word)) this.add(concept, term, share);
      }
      if (!concept.size && word.length > 4) {
        for (const meant of this.meant(word).map((each) => this.stem(each))) {
          this.add(concept, meant, this.weights.slip);
          this.widen(concept, meant, this.weights.slip);
        }
      }
      return concept;
    }

    /** @param {Map<string, number>} concept @param {string} phrase @param {number} share */
    widen(concept, phrase, share) {
      for (const [words, near] of this.synonyms.get(phrase) ?? []) {
        for (const word of [...words, ...near]) this.add(concept, word, share * this.weights.synonym);
      }
    }

    /** @param {Map<string, number>} concept @param {string} term @param {number} weight */
    add(concept, term, weight) {
      if (this.numbers.has(term) && !this.stops.has(term)) concept.set(term, Math.max(weight, concept.get(term) ?? 0));
    }

    /**
     * @param {string} word
     * @returns {string[]} words of the handbook and of its synonyms that are one slip away; if none is, those that are
     *   when double letters count as single ones
     */
    meant(word) {
      if (!this.vocabulary) {
        const known = new Set([...this.synonyms.keys()].filter((phrase) => !phrase.includes(" ")));
        for (const text of this.texts()) for (const each of wordsOf(text)) known.add(each);
        this.vocabulary = [...known].filter((each) => each.length > 3 && !this.stops.has(each));
      }
      const alike = this.vocabulary.filter((each) => each[0] === word[0]);
      const near = alike.filter((each) => oneSlip(word, each));
      const bare = word.replace(DOUBLED, "$1");
      return near.length ? near : alike.filter((each) => oneSlip(bare, each.replace(DOUBLED, "$1")));
    }
  }

  Object.assign(SearchWords, { wordsOf, oneSlip });
  Object.assign(self, { SearchWords });
})();
