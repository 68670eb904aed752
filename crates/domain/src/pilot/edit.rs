//! Changing a programme: what a manager may change, and what may not become of it.

use super::programme::{Programme, Rule, Wave, Words};
use crate::error::FieldError;
use crate::text::{graphemes, normalise, normalise_line};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// The languages that a programme is told in.
pub const LANGUAGES: [&str; 3] = ["nl", "fr", "en"];
/// Longest title, call and condition, in graphemes.
const LONGEST: [usize; 3] = [120, 4000, 400];
/// Most months, places, waves and conditions.
const MOST: [u32; 4] = [120, 10_000, 20, 30];

/// What a manager may change of a programme. Its id, sectors and charter stay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeEdit {
    /// Title and call text by language.
    pub words: BTreeMap<String, Words>,
    /// First day on which one can apply.
    pub opens: Option<NaiveDate>,
    /// Last day on which one can apply.
    pub closes: Option<NaiveDate>,
    /// When it starts.
    pub starts: Option<NaiveDate>,
    /// How long somebody takes part, in months.
    pub months: u32,
    /// How many applications can have a place.
    pub capacity: u32,
    /// Groups that start together, in order.
    pub waves: Vec<Wave>,
    /// The conditions.
    pub rules: Vec<Rule>,
}

/// How many places are taken: nobody loses one by an edit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlacesTaken {
    /// Of the programme.
    pub all: u64,
    /// Of each wave, by number.
    pub waves: BTreeMap<u32, u32>,
}

impl ProgrammeEdit {
    /// What a programme says now.
    pub fn of(programme: &Programme) -> Self {
        Self {
            words: programme.words.clone(),
            opens: programme.opens,
            closes: programme.closes,
            starts: programme.starts,
            months: programme.months,
            capacity: programme.capacity,
            waves: programme.waves.clone(),
            rules: programme.rules.clone(),
        }
    }

    /// The programme with this change. Its version says of which file it is a change, and the how many-th version.
    ///
    /// Errors: everything that is wrong, by field; at least what files are refused for too.
    pub fn applied(
        mut self,
        file: &Programme,
        number: u32,
        taken: &PlacesTaken,
    ) -> Result<Programme, Vec<FieldError>> {
        self.tidy();
        let mut wrong = Wrong::default();
        self.check_words(&mut wrong);
        self.check_places(&mut wrong, taken);
        self.check_rules(&mut wrong);
        if self.opens.zip(self.closes).is_some_and(|(from, until)| until < from) {
            wrong.add("/closes", "before_start", "De laatste dag ligt voor de eerste dag.");
        }
        let changed = Programme {
            version: format!("{}.{number}", file.version),
            words: self.words,
            opens: self.opens,
            closes: self.closes,
            starts: self.starts,
            months: self.months,
            capacity: self.capacity,
            waves: self.waves,
            rules: self.rules,
            ..file.clone()
        };
        if wrong.0.is_empty() && !changed.problems().is_empty() {
            wrong.add("", "bad_programme", "Zo kan het programma niet. Kijk alles nog eens na.");
        }
        if wrong.0.is_empty() { Ok(changed) } else { Err(wrong.0) }
    }

    fn tidy(&mut self) {
        for words in self.words.values_mut() {
            (words.title, words.call) = (normalise_line(&words.title), normalise(&words.call));
        }
        for text in self.rules.iter_mut().flat_map(|rule| rule.words.values_mut()) {
            *text = normalise_line(text);
        }
        for (wave, number) in self.waves.iter_mut().zip(1..) {
            wave.number = number;
        }
    }

    fn check_words(&self, wrong: &mut Wrong) {
        for language in LANGUAGES {
            let words = self.words.get(language);
            let [title, call, _] = LONGEST;
            wrong.text(&format!("/words/{language}/title"), words.map(|words| &words.title), title);
            wrong.text(&format!("/words/{language}/call"), words.map(|words| &words.call), call);
        }
        if self.words.keys().any(|language| !LANGUAGES.contains(&language.as_str())) {
            wrong.add("/words", "unknown_language", "Een programma heeft woorden in nl, fr en en.");
        }
    }

    fn check_places(&self, wrong: &mut Wrong, taken: &PlacesTaken) {
        let [months, places, waves, _] = MOST;
        wrong.number("/months", self.months, months);
        wrong.number("/capacity", self.capacity, places);
        if u64::from(self.capacity) < taken.all {
            let detail = format!("Er zijn al {} plaatsen ingenomen: minder kan niet.", taken.all);
            wrong.add("/capacity", "below_taken", &detail);
        }
        if self.waves.is_empty() || u32::try_from(self.waves.len()).is_ok_and(|count| count > waves) {
            wrong.add("/waves", "out_of_range", "Een programma heeft 1 tot 20 golven.");
        }
        for wave in &self.waves {
            let pointer = format!("/waves/{}/places", wave.number - 1);
            wrong.number(&pointer, wave.places, places);
            let of_it = taken.waves.get(&wave.number).copied().unwrap_or_default();
            if wave.places < of_it {
                let detail = format!("In deze golf zijn al {of_it} plaatsen ingenomen: minder kan niet.");
                wrong.add(&pointer, "below_taken", &detail);
            }
        }
        let last = u32::try_from(self.waves.len()).unwrap_or(u32::MAX);
        if taken.waves.iter().any(|(number, of_it)| *number > last && *of_it > 0) {
            wrong.add("/waves", "below_taken", "In een golf die je weglaat, is al een plaats ingenomen.");
        }
        let sum: u64 = self.waves.iter().map(|wave| u64::from(wave.places)).sum();
        if sum != u64::from(self.capacity) {
            let detail = format!("De plaatsen van de golven zijn samen {sum}, en geen {}.", self.capacity);
            wrong.add("/capacity", "not_the_sum", &detail);
        }
    }

    fn check_rules(&self, wrong: &mut Wrong) {
        let [_, _, _, most] = MOST;
        if u32::try_from(self.rules.len()).is_ok_and(|count| count > most) {
            wrong.add("/rules", "out_of_range", "Een programma heeft hoogstens 30 voorwaarden.");
        }
        let mut known = BTreeSet::new();
        for (place, rule) in self.rules.iter().enumerate() {
            let sound = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
            if rule.id.is_empty() || rule.id.len() > 60 || !rule.id.bytes().all(sound) {
                let detail = "Een voorwaarde heet 1 tot 60 kleine letters, cijfers of liggende streepjes.";
                wrong.add(&format!("/rules/{place}/id"), "bad_id", detail);
            } else if !known.insert(rule.id.as_str()) {
                wrong.add(&format!("/rules/{place}/id"), "duplicate", "Deze voorwaarde staat er twee keer.");
            }
            if rule.binds.is_empty() {
                let detail = "Kies voor welke fase de voorwaarde geldt.";
                wrong.add(&format!("/rules/{place}/binds"), "required", detail);
            }
            for language in LANGUAGES {
                let [_, _, longest] = LONGEST;
                wrong.text(&format!("/rules/{place}/words/{language}"), rule.words.get(language), longest);
            }
        }
    }
}

/// What is wrong so far.
#[derive(Default)]
struct Wrong(Vec<FieldError>);

impl Wrong {
    fn add(&mut self, pointer: &str, code: &'static str, detail: &str) {
        self.0.push(FieldError::new(pointer, code, detail));
    }

    fn text(&mut self, pointer: &str, text: Option<&String>, longest: usize) {
        let now = text.map_or(0, |text| graphemes(text));
        if now == 0 {
            self.add(pointer, "required", "Vul dit veld in.");
        } else if now > longest {
            let detail = format!("Dit is te lang: hoogstens {longest} tekens, nu zijn het er {now}.");
            self.add(pointer, "too_long", &detail);
        }
    }

    fn number(&mut self, pointer: &str, number: u32, most: u32) {
        if !(1..=most).contains(&number) {
            self.add(pointer, "out_of_range", &format!("Vul een getal van 1 tot {most} in."));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> Programme {
        toml::from_str(include_str!("../../../../config/pilots/vroeg-en-nabij-2024.toml")).unwrap()
    }

    /// What is wrong with a change, by pointer and code.
    fn wrong(taken: &PlacesTaken, change: impl FnOnce(&mut ProgrammeEdit)) -> Vec<(String, &'static str)> {
        let mut edit = ProgrammeEdit::of(&file());
        change(&mut edit);
        let errors = edit.applied(&file(), 2, taken).unwrap_err();
        errors.into_iter().map(|error| (error.pointer, error.code)).collect()
    }

    #[test]
    fn what_stays_the_same_is_a_version_of_its_own() {
        let same = ProgrammeEdit::of(&file()).applied(&file(), 2, &PlacesTaken::default()).unwrap();
        assert_eq!(same, Programme { version: "2024-1.2".into(), ..file() });
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_its_field() {
        let none = PlacesTaken::default();
        let one = |pointer: &str, code| vec![(pointer.to_owned(), code)];
        assert_eq!(wrong(&none, |edit| edit.months = 0), one("/months", "out_of_range"));
        assert_eq!(wrong(&none, |edit| edit.capacity = 7), one("/capacity", "not_the_sum"));
        assert_eq!(
            wrong(&none, |edit| edit.words.get_mut("fr").unwrap().call = " ".into()),
            one("/words/fr/call", "required")
        );
        assert_eq!(
            wrong(&none, |edit| {
                edit.opens = NaiveDate::from_ymd_opt(2026, 2, 1);
                edit.closes = NaiveDate::from_ymd_opt(2026, 1, 1);
            }),
            one("/closes", "before_start")
        );
        assert_eq!(
            wrong(&none, |edit| edit.rules[1].id = edit.rules[0].id.clone()),
            one("/rules/1/id", "duplicate")
        );
        assert_eq!(wrong(&none, |edit| edit.rules[2].binds.clear()), one("/rules/2/binds", "required"));
        assert_eq!(
            wrong(&none, |edit| drop(edit.rules[0].words.remove("en"))),
            one("/rules/0/words/en", "required")
        );
    }

    #[test]
    fn nobody_loses_a_place() {
        let taken = PlacesTaken { all: 4, waves: [(1, 4)].into() };
        let fewer = |edit: &mut ProgrammeEdit| {
            edit.capacity = 3;
            edit.waves[0].places = 3;
        };
        let both = [("/capacity", "below_taken"), ("/waves/0/places", "below_taken")];
        assert_eq!(wrong(&taken, fewer), both.map(|(pointer, code)| (pointer.to_owned(), code)));
        let mut second = taken;
        second.waves.insert(2, 1);
        assert_eq!(wrong(&second, |_| ()), [("/waves".to_owned(), "below_taken")]);
        let mut edit = ProgrammeEdit::of(&file());
        fewer(&mut edit);
        let all = PlacesTaken { all: 3, waves: [(1, 3)].into() };
        assert_eq!(edit.applied(&file(), 2, &all).unwrap().capacity, 3);
    }
}
