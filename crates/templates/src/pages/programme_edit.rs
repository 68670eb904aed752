//! `/piloot/programma/{id}/bewerken`: the form to change a programme, and the versions that it had.

use crate::forms::{Choice, FormErrors};
use crate::{Language, PilotSignedIn, Sample, Shell, Speak};
use askama::Template;
use chrono::{DateTime, Utc};

/// The form and the versions. POSTed to the same address; the names of fields are the JSON pointers of the API with
/// hyphens: `words-nl-title`, `waves-0-places`, `rules-2-words-fr`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/programme_edit.html")]
pub struct ProgrammeEditPage {
    /// The frame.
    pub shell: Shell,
    /// Id of the programme.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The number of the version that is changed.
    pub version: u32,
    /// Whether the manager may change it.
    pub may_edit: bool,
    /// How many places are taken.
    pub taken: u64,
    /// How many applications wait for a decision.
    pub undecided: u64,
    /// Language, title and call text.
    pub words: Vec<(Language, String, String)>,
    /// The first and the last day, and the start.
    pub days: [String; 3],
    /// Months and capacity.
    pub numbers: [String; 2],
    /// First day and places of each wave; the last one is empty.
    pub waves: Vec<(String, String)>,
    /// The conditions; the last one is empty.
    pub rules: Vec<RuleForm>,
    /// Why.
    pub reason: String,
    /// The versions, newest first.
    pub versions: Vec<VersionLine>,
    /// What is wrong, by the names of fields.
    pub errors: FormErrors,
}

/// A condition in the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleForm {
    /// Its id within the programme; empty for a new one.
    pub id: String,
    /// The kinds that a new one can be, or the kind that it is.
    pub kinds: Vec<Choice>,
    /// The number that it asks; empty where it asks none.
    pub number: String,
    /// Whether it binds the first and the second phase.
    pub binds: [bool; 2],
    /// Language and words.
    pub words: Vec<(Language, String)>,
    /// Whether it is to be left out.
    pub gone: bool,
}

/// A version of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionLine {
    /// From 1, which is the file.
    pub number: u32,
    /// Who wrote it, when, and why; none of the file.
    pub made: Option<(String, DateTime<Utc>, String)>,
    /// What it says, line by line.
    pub lines: Vec<String>,
}

impl ProgrammeEditPage {
    fn error(&self, field: impl AsRef<str>) -> Option<&str> {
        self.errors.of(field.as_ref())
    }

    /// The days: name of the field, label, value.
    fn dated(&self) -> [(&'static str, String, &str); 3] {
        let [opens, closes, starts] = self.days.each_ref().map(String::as_str);
        [
            ("opens", self.shell.t("bewerk-opens"), opens),
            ("closes", self.shell.t("bewerk-closes"), closes),
            ("starts", self.shell.t("bewerk-starts"), starts),
        ]
    }

    /// The numbers: name of the field, label, value.
    fn counted(&self) -> [(&'static str, String, &str); 2] {
        let [months, capacity] = self.numbers.each_ref().map(String::as_str);
        [
            ("months", self.shell.t("bewerk-months"), months),
            ("capacity", self.shell.t("bewerk-capacity"), capacity),
        ]
    }
}

impl Sample for ProgrammeEditPage {
    fn samples(language: Language) -> Vec<Self> {
        let manager = PilotSignedIn { name: "Pim <Verzonnen>".to_owned(), csrf_token: "CSRF".to_owned() };
        let rule = |id: &str| RuleForm {
            id: id.to_owned(),
            kinds: vec![Choice::new("charter", "Het <charter>", "charter")],
            number: if id.is_empty() { String::new() } else { "2".to_owned() },
            binds: [true, false],
            words: Language::ALL.into_iter().map(|one| (one, "Een <voorwaarde>".to_owned())).collect(),
            gone: id == "weg",
        };
        let made = ("Pim <V>".to_owned(), DateTime::from_timestamp(1_795_255_200, 0).unwrap_or_default());
        let page = Self {
            shell: Shell::new(language, "/piloot/programmas", true).for_pilot_manager(manager),
            id: "vals".to_owned(),
            title: "<b>Vals & Echt</b>".to_owned(),
            version: 2,
            may_edit: true,
            taken: 3,
            undecided: 4,
            words: Language::ALL
                .into_iter()
                .map(|one| (one, "Een \"titel\"".to_owned(), "</textarea>Kom".to_owned()))
                .collect(),
            days: ["2026-01-01".to_owned(), String::new(), String::new()],
            numbers: ["24".to_owned(), "6".to_owned()],
            waves: vec![("2026-02-01".to_owned(), "6".to_owned()), (String::new(), String::new())],
            rules: vec![rule("charter"), rule("weg"), rule("")],
            reason: "Meer <plaats>.".to_owned(),
            versions: vec![
                VersionLine {
                    number: 2,
                    made: Some((made.0, made.1, "Omdat <het> kan.".to_owned())),
                    lines: vec!["6 <plaatsen>".to_owned()],
                },
                VersionLine { number: 1, made: None, lines: vec![] },
            ],
            errors: FormErrors::none(),
        };
        let wrong = ["words-nl-title", "capacity", "closes", "waves-0-places", "rules-0-words-fr", "reason"];
        let wrong = wrong.map(|field| crate::forms::FormError {
            field: field.to_owned(),
            message: "Dit <klopt> niet.".to_owned(),
        });
        let refused = Self { errors: FormErrors(wrong.into()), ..page.clone() };
        vec![refused, Self { may_edit: false, ..page.clone() }, page]
    }
}
