//! The same texts with other names: the model learns what stands around names, not who is named.

use crate::corpus::{Labelled, Span};
use anyhow::{Context as _, Result};
use screening::PrivacyCategory;
use std::collections::{HashMap, HashSet};
use std::fs;

/// Draws names.
pub struct Augmenter {
    first: Vec<(String, u64)>,
    first_set: HashSet<String>,
    surnames: Vec<String>,
    surname_set: HashSet<String>,
    /// Words with a capital that are nobody's name.
    proper: Vec<String>,
    total: u64,
}

/// SplitMix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }

    fn chance(&mut self, percent: u64) -> bool {
        self.next() % 100 < percent
    }
}

impl Augmenter {
    /// Reads the shipped name lists.
    pub fn load() -> Result<Self> {
        let read = |name: &str| {
            let path = format!("config/screening/names/{name}");
            fs::read_to_string(&path).with_context(|| format!("cannot read {path}"))
        };
        let (mut first, mut total) = (Vec::new(), 0);
        for line in read("first_names.txt")?.lines() {
            let mut fields = line.split('\t');
            let name = fields.next().unwrap_or_default().to_owned();
            let count: u64 = fields.next().unwrap_or_default().parse()?;
            total += count;
            first.push((name, total));
        }
        let surnames: Vec<String> =
            read("surnames.txt")?.lines().filter_map(|l| l.split('\t').next()).map(str::to_owned).collect();
        let first_set = first.iter().map(|(n, _)| n.to_lowercase()).collect();
        let surname_set =
            surnames.iter().flat_map(|n| n.split(' ').map(str::to_lowercase).collect::<Vec<_>>()).collect();
        let proper = read("common_words.txt")?
            .lines()
            .filter(|line| line.starts_with('p'))
            .flat_map(|line| line.split(' ').skip(1).map(capitalised).collect::<Vec<_>>())
            .filter(|word| word.chars().count() > 3)
            .collect();
        Ok(Self { first, first_set, surnames, surname_set, proper, total })
    }

    /// `text` with its names changed, and sometimes its capitals.
    pub fn change(&self, text: &Labelled, seed: u64) -> Labelled {
        let mut random = Random(seed.wrapping_mul(0x2545_f491_4f6c_dd1d));
        let style = random.next() % 100;
        let mut replaced: HashMap<String, String> = HashMap::new();
        let chars: Vec<char> = text.text.chars().collect();
        let (mut out, mut spans, mut at) = (String::new(), Vec::new(), 0);
        for span in &text.privacy {
            out.push_str(&self.between(&chars, at..span.start, text, &mut random));
            let data: String = chars[span.start..span.end].iter().collect();
            let start = out.chars().count();
            if span.category == PrivacyCategory::Person {
                out.push_str(&self.other(&data, &mut replaced, &mut random));
            } else {
                out.push_str(&data);
            }
            spans.push(Span { start, end: out.chars().count(), category: span.category });
            at = span.end;
        }
        out.push_str(&self.between(&chars, at..chars.len(), text, &mut random));
        let recased: String = match style {
            0..8 => out.chars().map(lower).collect(),
            8..11 => out.chars().map(upper).collect(),
            11..19 => names_in_lower_case(&out, &spans),
            _ => out.clone(),
        };
        let mut changed = text.clone();
        (changed.text, changed.privacy) = (recased, spans);
        changed
    }

    /// What stands between personal data: words with a capital are swapped for others that are
    /// nobody's name, and so are a few nouns, as nobody can list every brand and place.
    fn between(
        &self,
        chars: &[char],
        range: std::ops::Range<usize>,
        text: &Labelled,
        random: &mut Random,
    ) -> String {
        let part: String = chars[range].iter().collect();
        let mut out = String::with_capacity(part.len());
        let mut before = String::new();
        let mut rest = part.as_str();
        while !rest.is_empty() {
            let len = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
            let (word, tail) = rest.split_at(len);
            let sign = tail.chars().next();
            let inside = out.ends_with(' ') && !out.trim_end().ends_with(['.', '!', '?', ':', '"']);
            let capital = word.chars().next().is_some_and(char::is_uppercase);
            let small = word.chars().skip(1).all(char::is_lowercase);
            let free = inside && small && !out.is_empty() && sign != Some('-') && word.chars().count() > 3;
            let own = text.facility.name.contains(word) || text.facility.municipality.contains(word);
            let article =
                ["de", "het", "een", "op", "in", "met", "van", "naar", "voor"].contains(&before.as_str());
            let swap = free
                && !own
                && ((capital && random.chance(35)) || (!capital && article && random.chance(self::NOUNS)));
            if swap && !self.proper.is_empty() {
                let mut other = self.proper[random.below(self.proper.len())].clone();
                if random.chance(60) {
                    other = invented(&other, random);
                }
                out.push_str(&other);
            } else {
                out.push_str(word);
            }
            if !word.is_empty() {
                before = word.to_lowercase();
            }
            if let Some(sign) = sign {
                out.push(sign);
                if sign != ' ' {
                    before.clear();
                }
            }
            rest = tail.get(sign.map_or(0, char::len_utf8)..).unwrap_or_default();
        }
        out
    }

    fn other(&self, data: &str, replaced: &mut HashMap<String, String>, random: &mut Random) -> String {
        let words: Vec<&str> = data.split(' ').collect();
        let mut out: Vec<String> = Vec::new();
        let mut surname_done = false;
        for (i, word) in words.iter().enumerate() {
            let lower_word = word.to_lowercase();
            let tail = usize::from(!self.first_set.contains(&lower_word) && lower_word.ends_with('s'));
            let stem = &lower_word[..lower_word.len() - tail];
            let is_first = self.first_set.contains(stem) && i + 1 < words.len().max(2);
            let particle = word.chars().next().is_some_and(char::is_lowercase) || word.chars().count() <= 3;
            if let Some(known) = replaced.get(stem) {
                out.push(format!("{known}{}", if tail == 1 { "s" } else { "" }));
            } else if is_first && (i == 0 || !particle) && !surname_done {
                let mut name = self.first_name(random);
                if stem == *word {
                    name = name.to_lowercase();
                }
                if word.chars().count() > 1 && word.chars().all(|c| !c.is_lowercase()) {
                    name = name.to_uppercase();
                }
                replaced.insert(stem.to_owned(), name.clone());
                out.push(format!("{name}{}", if tail == 1 { "s" } else { "" }));
            } else if i + 1 == words.len() && self.surname_set.contains(&lower_word) && random.chance(70) {
                let mut name = self.surname(random);
                if lower_word == *word {
                    name = name.to_lowercase();
                }
                if word.chars().count() > 1 && word.chars().all(|c| !c.is_lowercase()) {
                    name = name.to_uppercase();
                }
                // "De Smet" loses its particle to a whole surname.
                while out.len() > usize::from(self.first_set.contains(&words[0].to_lowercase())) {
                    out.pop();
                }
                surname_done = true;
                out.push(name);
            } else {
                out.push((*word).to_owned());
            }
        }
        out.join(" ")
    }

    fn first_name(&self, random: &mut Random) -> String {
        let name = if random.chance(50) {
            let at = random.next() % self.total.max(1);
            let i = self.first.partition_point(|(_, sum)| *sum <= at);
            self.first[i.min(self.first.len() - 1)].0.clone()
        } else {
            self.first[random.below(12_000.min(self.first.len()))].0.clone()
        };
        corrupt(name, random)
    }

    fn surname(&self, random: &mut Random) -> String {
        let many = if random.chance(50) { 1_500 } else { self.surnames.len() };
        corrupt(self.surnames[random.below(many.min(self.surnames.len()))].clone(), random)
    }
}

/// Of a hundred nouns behind an article or a preposition, how many become a proper name.
const NOUNS: u64 = 3;

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|c| upper(c).to_string() + chars.as_str()).unwrap_or_default()
}

/// A word in no list.
fn invented(word: &str, random: &mut Random) -> String {
    let mut chars: Vec<char> = word.chars().collect();
    for _ in 0..2 {
        let i = 1 + random.below(chars.len() - 2);
        let pool: Vec<char> = "aeioulnrstkmpvx".chars().collect();
        chars[i] = pool[random.below(pool.len())];
    }
    chars.into_iter().collect()
}

/// Sometimes a name that is in no list.
fn corrupt(name: String, random: &mut Random) -> String {
    let mut chars: Vec<char> = name.chars().collect();
    if chars.len() < 4 || !random.chance(8) {
        return name;
    }
    for _ in 0..=random.below(2) {
        let i = 1 + random.below(chars.len() - 2);
        let pool: Vec<char> = "aeiouykrntls".chars().collect();
        match random.below(3) {
            0 => chars[i] = pool[random.below(pool.len())],
            1 => chars.insert(i, pool[random.below(pool.len())]),
            _ => {
                chars.remove(i);
            }
        }
    }
    chars.into_iter().collect()
}

fn lower(c: char) -> char {
    let mut all = c.to_lowercase();
    if all.len() == 1 { all.next().unwrap_or(c) } else { c }
}

fn upper(c: char) -> char {
    let mut all = c.to_uppercase();
    if all.len() == 1 { all.next().unwrap_or(c) } else { c }
}

fn names_in_lower_case(text: &str, spans: &[Span]) -> String {
    text.chars()
        .enumerate()
        .map(|(i, c)| if spans.iter().any(|s| s.start <= i && i < s.end) { lower(c) } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_corrupted_name_keeps_its_ends() {
        let mut random = Random(7);
        for _ in 0..500 {
            let name = corrupt("Annelies".to_owned(), &mut random);
            assert!(name.starts_with('A') && name.ends_with('s'), "{name}");
        }
    }

    #[test]
    fn names_alone_lose_their_capitals() {
        let spans = [Span { start: 4, end: 7, category: PrivacyCategory::Person }];
        assert_eq!(names_in_lower_case("Juf Els Is", &spans), "Juf els Is");
    }
}
