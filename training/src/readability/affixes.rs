//! Hunspell's affix rules, as far as the Dutch dictionary uses them, to write out every form.

use std::collections::HashMap;

/// A flag of two letters (`FLAG long`).
pub type FlagName = [char; 2];

/// One line of an affix class.
struct Rule {
    strip: String,
    add: String,
    flags: Vec<FlagName>,
    condition: Vec<Class>,
}

/// One place of a condition: a set of letters, or all but that set.
struct Class {
    negated: bool,
    letters: Vec<char>,
}

/// The affix classes by their flag.
pub struct Affixes {
    suffixes: HashMap<FlagName, Vec<Rule>>,
    prefixes: HashMap<FlagName, Vec<Rule>>,
}

/// A form of a word with what it may do in a compound.
pub struct Form {
    /// The letters.
    pub word: String,
    /// The flags of the form itself.
    pub flags: Vec<FlagName>,
    /// Whether the word that it was made of may end a compound.
    pub ends: bool,
}

impl Affixes {
    /// Reads the rules of an `.aff` file.
    pub fn parse(aff: &str) -> Self {
        let mut affixes = Self { suffixes: HashMap::new(), prefixes: HashMap::new() };
        for line in aff.lines() {
            let fields: Vec<&str> = line.split_whitespace().collect();
            let (kind, name, rest) = match fields.as_slice() {
                [kind @ ("SFX" | "PFX"), name, rest @ ..] => (*kind, *name, rest),
                _ => continue,
            };
            // The header of a class has a count in the third place; a rule an affix with letters.
            let [strip, add, others @ ..] = rest else { continue };
            if matches!(*strip, "Y" | "N") && add.parse::<u32>().is_ok() {
                continue;
            }
            let condition = others.first().filter(|c| !c.starts_with('#') && !c.contains(':'));
            let Some(flag) = flags(name).pop() else { continue };
            let (add, continued) = add.split_once('/').unwrap_or((add, ""));
            let rule = Rule {
                strip: plain(strip),
                add: plain(add),
                flags: flags(continued),
                condition: condition.map_or_else(Vec::new, |c| classes(c)),
            };
            let table = if kind == "SFX" { &mut affixes.suffixes } else { &mut affixes.prefixes };
            table.entry(flag).or_default().push(rule);
        }
        affixes
    }

    /// The word of a line of the `.dic` file and every form of it.
    pub fn forms(&self, line: &str) -> Vec<Form> {
        let entry = line.split_whitespace().next().unwrap_or_default();
        let (word, names) = entry.split_once('/').unwrap_or((entry, ""));
        let flags = flags(names);
        let ends = flags.contains(&['C', 'c']);
        let mut forms = vec![Form { word: word.to_owned(), flags, ends }];
        let mut from = 0;
        // Suffixes of suffixed forms, then prefixes of all of them; the dictionary nests no deeper.
        for table in [&self.suffixes, &self.suffixes, &self.prefixes] {
            let made: Vec<Form> =
                forms.iter().skip(from).flat_map(|form| Self::derived(table, form, ends)).collect();
            from = if std::ptr::eq(table, &raw const self.suffixes) && from == 0 { forms.len() } else { 0 };
            forms.extend(made);
        }
        forms
    }

    fn derived(table: &HashMap<FlagName, Vec<Rule>>, form: &Form, ends: bool) -> Vec<Form> {
        let rules = form.flags.iter().filter_map(|flag| table.get(flag)).flatten();
        rules
            .filter_map(|rule| {
                let stem = form.word.strip_suffix(rule.strip.as_str())?;
                let fits = matches(&rule.condition, &form.word);
                let word = format!("{stem}{}", rule.add);
                (fits && word != form.word).then(|| Form { word, flags: rule.flags.clone(), ends })
            })
            .collect()
    }
}

/// `0` stands for nothing.
fn plain(affix: &str) -> String {
    if affix == "0" { String::new() } else { affix.to_owned() }
}

fn flags(names: &str) -> Vec<FlagName> {
    let letters: Vec<char> = names.chars().collect();
    letters.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).collect()
}

fn classes(condition: &str) -> Vec<Class> {
    let mut classes = Vec::new();
    let mut signs = condition.chars();
    while let Some(sign) = signs.next() {
        if sign == '[' {
            let mut letters: Vec<char> = signs.by_ref().take_while(|c| *c != ']').collect();
            let negated = letters.first() == Some(&'^');
            letters.retain(|c| *c != '^');
            classes.push(Class { negated, letters });
        } else if sign == '.' {
            classes.push(Class { negated: true, letters: Vec::new() });
        } else {
            classes.push(Class { negated: false, letters: vec![sign] });
        }
    }
    classes
}

/// Whether the end of `word` fits; a rule `.` fits every word.
fn matches(condition: &[Class], word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let Some(from) = letters.len().checked_sub(condition.len()) else { return false };
    letters.iter().skip(from).zip(condition).all(|(c, class)| class.letters.contains(c) != class.negated)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_follow_the_rules() {
        let aff = "SFX Aa Y 2\nSFX Aa 0 s/CaCb [^s]\nSFX Aa e ing/CcAb e\nSFX Ab Y 1\nSFX Ab 0 en .\n";
        let affixes = Affixes::parse(aff);
        let words =
            |line: &str| -> Vec<String> { affixes.forms(line).into_iter().map(|form| form.word).collect() };
        assert_eq!(words("kamer/Aa"), ["kamer", "kamers"]);
        assert_eq!(words("lade/Aa"), ["lade", "lades", "lading", "ladingen"]);
        assert_eq!(words("bus/Aa"), ["bus"]);
    }
}
