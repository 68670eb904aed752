//! The fields of a programme: from what it says to the form, and back.

use crate::fields::Fields;
use crate::view::LANGUAGE;
use chrono::NaiveDate;
use domain::FieldError;
use domain::pilot::{
    ApplicantKind, ApplicationState, Condition, Programme, ProgrammeEdit, Rule, Wave, Words,
};
use http_kit::session::CSRF_FIELD;
use std::collections::BTreeMap;
use templates::forms::Choice;
use templates::pages::{ProgrammeEditPage, RuleForm};
use templates::{Language, Speak};

/// The kinds of conditions, with their words.
const KINDS: [(&str, &str); 8] = [
    ("applicant", "bewerk-kind-applicant"),
    ("locations_in_area", "bewerk-kind-locations"),
    ("income_based_baby_toddler", "bewerk-kind-income"),
    ("preschool_with_label", "bewerk-kind-preschool"),
    ("organisers", "bewerk-kind-organisers"),
    ("local_desk", "bewerk-kind-desk"),
    ("registered_locations", "bewerk-kind-registered"),
    ("charter", "bewerk-kind-charter"),
];
/// More waves and conditions than a programme can have.
const MOST: usize = 40;

/// Whether the form has a field of this name.
pub(super) fn known(name: &str) -> bool {
    let whole = [CSRF_FIELD, "version", "reason", "opens", "closes", "starts", "months", "capacity"];
    whole.contains(&name) || ["words-", "waves-", "rules-"].iter().any(|start| name.starts_with(start))
}

/// Puts what a programme says in the form.
pub(super) fn fill(page: &mut ProgrammeEditPage, edit: &ProgrammeEdit) {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let words = |language: Language| {
        let words = edit.words.get(language.code());
        let words = words.map(|words| (words.title.clone(), words.call.clone()));
        let (title, call) = words.unwrap_or_default();
        (language, title, call)
    };
    page.words = Language::ALL.into_iter().map(words).collect();
    page.days = [day(edit.opens), day(edit.closes), day(edit.starts)];
    page.numbers = [edit.months.to_string(), edit.capacity.to_string()];
    page.waves = edit.waves.iter().map(|wave| (day(wave.starts), wave.places.to_string())).collect();
    page.waves.push(Default::default());
    page.rules = edit.rules.iter().map(rule_form).collect();
    page.rules.push(RuleForm {
        id: String::new(),
        kinds: kinds("", true),
        number: String::new(),
        binds: [true, true],
        words: Language::ALL.into_iter().map(|language| (language, String::new())).collect(),
        gone: false,
    });
}

fn rule_form(rule: &Rule) -> RuleForm {
    let (kind, number) = kind_of(&rule.asks);
    let binds = [ApplicationState::ProvisionallySelected, ApplicationState::Selected];
    let words = |language: Language| (language, rule.words.get(language.code()).cloned().unwrap_or_default());
    RuleForm {
        id: rule.id.clone(),
        kinds: kinds(kind, false),
        number: number.map(|number| number.to_string()).unwrap_or_default(),
        binds: binds.map(|state| rule.binds.contains(&state)),
        words: Language::ALL.into_iter().map(words).collect(),
        gone: false,
    }
}

fn kinds(current: &str, none: bool) -> Vec<Choice> {
    let none = none.then(|| Choice::new("", LANGUAGE.t("bewerk-rule-none"), current));
    none.into_iter().chain(KINDS.map(|(kind, words)| Choice::new(kind, LANGUAGE.t(words), current))).collect()
}

const fn kind_of(asks: &Condition) -> (&'static str, Option<u32>) {
    match asks {
        Condition::Applicant { .. } => ("applicant", None),
        Condition::LocationsInArea { at_least } => ("locations_in_area", Some(*at_least)),
        Condition::IncomeBasedBabyToddler { at_least } => ("income_based_baby_toddler", Some(*at_least)),
        Condition::PreschoolWithLabel { at_most } => ("preschool_with_label", Some(*at_most)),
        Condition::Organisers { at_least } => ("organisers", Some(*at_least)),
        Condition::LocalDesk => ("local_desk", None),
        Condition::RegisteredLocations { at_least } => ("registered_locations", Some(*at_least)),
        Condition::Charter => ("charter", None),
    }
}

/// Puts what was typed back in the form.
pub(super) fn refill(page: &mut ProgrammeEditPage, fields: &Fields) {
    for (language, title, call) in &mut page.words {
        *title = fields.text(&format!("words-{language}-title")).to_owned();
        *call = fields.text(&format!("words-{language}-call")).to_owned();
    }
    page.days = ["opens", "closes", "starts"].map(|name| fields.text(name).to_owned());
    page.numbers = ["months", "capacity"].map(|name| fields.text(name).to_owned());
    let wave = |at: usize, name: &str| fields.text(&format!("waves-{at}-{name}")).to_owned();
    page.waves = (0..count(fields, "waves-")).map(|at| (wave(at, "starts"), wave(at, "places"))).collect();
    let rule = |at: usize| {
        let text = |name: &str| fields.text(&format!("rules-{at}-{name}")).to_owned();
        let ticked = |name: &str| fields.ticked(&format!("rules-{at}-{name}"));
        RuleForm {
            kinds: kinds(&text("kind"), text("id").is_empty()),
            id: text("id"),
            number: text("number"),
            binds: [ticked("eerste"), ticked("tweede")],
            words: Language::ALL.into_iter().map(|one| (one, text(&format!("words-{one}")))).collect(),
            gone: ticked("weg"),
        }
    };
    page.rules = (0..count(fields, "rules-")).map(rule).collect();
    page.reason = fields.text("reason").to_owned();
}

/// How many waves or conditions the form had.
fn count(fields: &Fields, start: &str) -> usize {
    let places = fields.under(start).filter_map(|(name, _)| name.split('-').next()?.parse::<usize>().ok());
    places.filter(|place| *place < MOST).max().map_or(0, |most| most + 1)
}

/// The name of a field by its JSON pointer: what was left out of the form is not counted there.
pub(super) fn name_of(fields: &Fields, pointer: &str) -> String {
    if !pointer.starts_with('/') {
        return pointer.to_owned();
    }
    let parts: Vec<&str> = pointer.split('/').filter(|part| !part.is_empty()).collect();
    let [list @ ("waves" | "rules"), place, rest @ ..] = parts.as_slice() else { return parts.join("-") };
    let start = format!("{list}-");
    let mut kept = (0..count(fields, &start)).filter(|at| match *list {
        "waves" => !fields.text(&format!("waves-{at}-places")).trim().is_empty(),
        _ => !is_out(fields, *at),
    });
    let at = place.parse().ok().and_then(|place: usize| kept.nth(place));
    let place = at.map_or_else(|| (*place).to_owned(), |at| at.to_string());
    std::iter::once(*list)
        .chain(std::iter::once(place.as_str()))
        .chain(rest.iter().copied())
        .collect::<Vec<_>>()
        .join("-")
}

/// Whether a condition is left out, or nothing was chosen for it.
fn is_out(fields: &Fields, at: usize) -> bool {
    let text = |part: &str| fields.text(&format!("rules-{at}-{part}"));
    fields.ticked(&format!("rules-{at}-weg")) || (text("kind").is_empty() && text("id").is_empty())
}

/// What was typed, as a change. What is left empty at the end of the waves and of the conditions is none.
///
/// Errors: the fields that hold no number, day or kind.
pub(super) fn edit(fields: &Fields, held: &Programme) -> Result<ProgrammeEdit, Vec<FieldError>> {
    let mut read = Reader { fields, wrong: Vec::new() };
    let words = |language: Language| {
        let text = |name: &str| fields.text(&format!("words-{language}-{name}")).to_owned();
        (language.to_string(), Words { title: text("title"), call: text("call") })
    };
    let words = Language::ALL.into_iter().map(words).collect();
    let days = ["opens", "closes", "starts"].map(|name| read.day(name));
    let [months, capacity] = ["months", "capacity"].map(|name| read.number(name));
    let mut waves = Vec::new();
    for at in 0..count(fields, "waves-") {
        let name = format!("waves-{at}-places");
        if fields.text(&name).trim().is_empty() {
            continue;
        }
        let starts = read.day(&format!("waves-{at}-starts"));
        let number = u32::try_from(at).unwrap_or_default() + 1;
        waves.push(Wave { number, starts, places: read.number(&name) });
    }
    let mut rules = Vec::new();
    for at in 0..count(fields, "rules-") {
        rules.extend(read.rule(at, held));
    }
    let [opens, closes, starts] = days;
    match read.wrong.is_empty() {
        true => Ok(ProgrammeEdit { words, opens, closes, starts, months, capacity, waves, rules }),
        false => Err(read.wrong),
    }
}

struct Reader<'f> {
    fields: &'f Fields,
    wrong: Vec<FieldError>,
}

impl Reader<'_> {
    fn refuse(&mut self, name: &str, detail: &str) {
        // By its name, which is no pointer: its place is that in the form.
        self.wrong.push(FieldError::new(name, "invalid_value", detail));
    }

    fn day(&mut self, name: &str) -> Option<NaiveDate> {
        let given = self.fields.text(name).trim();
        if given.is_empty() {
            return None;
        }
        let day = given.parse().ok();
        if day.is_none() {
            self.refuse(name, "Dit is geen dag. Een voorbeeld: 2026-12-24.");
        }
        day
    }

    fn number(&mut self, name: &str) -> u32 {
        let number = self.fields.text(name).trim().parse();
        if number.is_err() {
            self.refuse(name, "Vul een getal in, zoals 6.");
        }
        number.unwrap_or_default()
    }

    /// A condition; none where it is left out or nothing was chosen.
    fn rule(&mut self, at: usize, held: &Programme) -> Option<Rule> {
        let name = |part: &str| format!("rules-{at}-{part}");
        let (kind, id) = (self.fields.text(&name("kind")), self.fields.text(&name("id")));
        if is_out(self.fields, at) {
            return None;
        }
        let known = held.rules.iter().find(|rule| rule.id == id);
        let asks = self.condition(&name("kind"), &name("number"), known)?;
        let phases =
            [("eerste", ApplicationState::ProvisionallySelected), ("tweede", ApplicationState::Selected)];
        let binds = phases.into_iter().filter(|(part, _)| self.fields.ticked(&name(part)));
        let words: BTreeMap<String, String> = Language::ALL
            .into_iter()
            .map(|one| (one.to_string(), self.fields.text(&name(&format!("words-{one}"))).to_owned()))
            .collect();
        Some(Rule {
            id: if id.is_empty() { new_id(kind, held) } else { id.to_owned() },
            binds: binds.map(|(_, state)| state).collect(),
            asks,
            words,
        })
    }

    fn condition(&mut self, kind: &str, number: &str, known: Option<&Rule>) -> Option<Condition> {
        let asked = self.fields.text(kind);
        Some(match asked {
            "applicant" => match known.map(|rule| &rule.asks) {
                Some(same @ Condition::Applicant { .. }) => same.clone(),
                _ => Condition::Applicant { one_of: vec![ApplicantKind::HuisVanHetKind] },
            },
            "locations_in_area" => Condition::LocationsInArea { at_least: self.number(number) },
            "income_based_baby_toddler" => {
                Condition::IncomeBasedBabyToddler { at_least: self.number(number) }
            }
            "preschool_with_label" => Condition::PreschoolWithLabel { at_most: self.number(number) },
            "organisers" => Condition::Organisers { at_least: self.number(number) },
            "local_desk" => Condition::LocalDesk,
            "registered_locations" => Condition::RegisteredLocations { at_least: self.number(number) },
            "charter" => Condition::Charter,
            _ => {
                self.refuse(kind, "Kies een waarde uit de lijst.");
                return None;
            }
        })
    }
}

/// The id of a new condition: its kind, with a number where there is one of that name.
fn new_id(kind: &str, held: &Programme) -> String {
    let free = |id: &String| held.rules.iter().all(|rule| rule.id != *id);
    let numbered = (2..).map(|number| format!("{kind}_{number}"));
    std::iter::once(kind.to_owned()).chain(numbered).find(free).unwrap_or_default()
}
