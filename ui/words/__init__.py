"""Code to sentence: languages, errors, dates. Whole sentences, in English and Swedish."""
