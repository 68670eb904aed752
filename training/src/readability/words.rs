//! Writes the word list of screening, `models/words.fst`, from the Dutch hunspell dictionary.

use super::affixes::{Affixes, Form};
use anyhow::{Context as _, Result, anyhow};
use screening::{AS_COMPOUND_END, AS_COMPOUND_MIDDLE, AS_COMPOUND_START, AS_WORD};
use std::collections::BTreeMap;
use std::fs;

const AFFIXES: &str = "config/screening/words/nl.aff";
const DICTIONARY: &str = "config/screening/words/nl.dic";
const LETTERS: &str = "config/screening/models/letters.bin";
/// The edge of a word, and a to z.
const SIGNS: usize = 27;
const LIST: &str = "config/screening/models/words.fst";

/// The command `words`: every form of every word, in lower case, with what it may do. A form that
/// hunspell itself (through `spellbook`) does not take for a word is only kept for compounds.
#[expect(clippy::print_stdout, reason = "it is what the command is for")]
pub fn write() -> Result<()> {
    let aff = fs::read_to_string(AFFIXES).with_context(|| format!("cannot read {AFFIXES}"))?;
    let dic = fs::read_to_string(DICTIONARY).with_context(|| format!("cannot read {DICTIONARY}"))?;
    let speller = spellbook::Dictionary::new(&aff, &dic).map_err(|error| anyhow!("{AFFIXES}: {error}"))?;
    let affixes = Affixes::parse(&aff);
    let mut list: BTreeMap<String, u64> = BTreeMap::new();
    for form in dic.lines().skip(1).flat_map(|line| affixes.forms(line)) {
        let alone = if speller.check(&form.word) { AS_WORD } else { 0 };
        let abilities = alone | in_compounds(&form);
        if abilities != 0 && !form.word.ends_with('-') && !form.word.starts_with('-') {
            *list.entry(form.word.to_lowercase().replace('ĳ', "ij")).or_default() |= abilities;
        }
    }
    let mut builder = fst::MapBuilder::memory();
    for (word, abilities) in &list {
        builder.insert(word, *abilities)?;
    }
    let bytes = builder.into_inner()?;
    fs::write(LIST, &bytes).with_context(|| format!("cannot write {LIST}"))?;
    let costs = letter_costs(list.iter().filter(|(_, a)| **a & AS_WORD != 0).map(|(word, _)| word.as_str()));
    fs::write(LETTERS, &costs).with_context(|| format!("cannot write {LETTERS}"))?;
    println!("{LIST}: {} forms, {} bytes", list.len(), bytes.len());
    Ok(())
}

/// What each letter costs after the two before it, in eighths of a bit: Dutch as its dictionary writes
/// it, with a tenth of a count for what it never does.
fn letter_costs<'w>(words: impl Iterator<Item = &'w str>) -> Vec<u8> {
    let mut counts = vec![0.1_f64; SIGNS * SIGNS * SIGNS];
    for word in words.filter(|word| word.bytes().all(|b| b.is_ascii_lowercase())) {
        let (mut before, mut last) = (0, 0);
        for sign in word.bytes().map(|b| usize::from(b - b'a') + 1).chain(std::iter::once(0)) {
            if let Some(count) = counts.get_mut((before * SIGNS + last) * SIGNS + sign) {
                *count += 1.0;
            }
            (before, last) = (last, sign);
        }
    }
    let pairs = counts.chunks_exact(SIGNS);
    let cost = |count: f64, sum: f64| ((sum / count).log2() * 8.0).round().clamp(0.0, 255.0) as u8;
    pairs.flat_map(|row| row.iter().map(|&count| cost(count, row.iter().sum()))).collect()
}

/// What the flags `COMPOUNDBEGIN`, `COMPOUNDMIDDLE` and `COMPOUNDEND` of the dictionary allow. A
/// suffixed form may end a compound when its word may.
fn in_compounds(form: &Form) -> u64 {
    let has = |name: [char; 2], ability: u64| if form.flags.contains(&name) { ability } else { 0 };
    let end = if form.ends { AS_COMPOUND_END } else { has(['C', 'c'], AS_COMPOUND_END) };
    has(['C', 'a'], AS_COMPOUND_START) | has(['C', 'b'], AS_COMPOUND_MIDDLE) | end
}
