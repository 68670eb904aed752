//! The steps of the form of a review, and what helps while writing.

use crate::forms::Choice;
use crate::{Language, Shell, Speak};

/// A step of the form. The server keeps nothing between two steps: what was filled in travels along.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FormStep {
    /// Whether this is the right facility, and what to expect.
    Facility,
    /// In what relation the writer stands to it, and when the experience was.
    Experience,
    /// The questions.
    Questions,
    /// The text.
    Story,
    /// Who writes.
    You,
    /// All of it once more, before it is sent.
    Check,
}

impl FormStep {
    /// Every step, in order.
    pub const ALL: [Self; 6] =
        [Self::Facility, Self::Experience, Self::Questions, Self::Story, Self::You, Self::Check];

    /// Its number, from 1: the value of the fields `stap` and `op_stap`.
    pub fn number(&self) -> usize {
        Self::ALL.iter().position(|step| step == self).unwrap_or_default() + 1
    }

    /// The step with this number.
    pub fn from_number(number: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.number().to_string() == number)
    }

    /// Whether a field of the form is filled in on this step.
    pub fn asks(&self, field: &str) -> bool {
        match self {
            Self::Facility => matches!(field, "easy" | "helper" | "op_papier"),
            Self::Experience => matches!(field, "relation" | "experienced_in"),
            Self::Questions => field == "scores" || field.starts_with("score_"),
            Self::Story => matches!(field, "text" | "language"),
            Self::You => {
                matches!(field, "first_name" | "last_name" | "email" | "adres_helper" | "relationship_code")
            }
            Self::Check => field == "accepts_code_of_conduct",
        }
    }

    pub(crate) fn next(&self) -> usize {
        self.number() + 1
    }

    pub(crate) fn before(&self) -> usize {
        self.number() - 1
    }

    pub(crate) fn is_first(&self) -> bool {
        *self == Self::Facility
    }

    pub(crate) fn title(&self, shell: &Shell) -> String {
        shell.t(match self {
            Self::Facility => "step-facility",
            Self::Experience => "step-experience",
            Self::Questions => "step-questions",
            Self::Story => "step-story",
            Self::You => "step-you",
            Self::Check => "step-check",
        })
    }
}

/// What was filled in, once more, with the step to change it.
#[derive(Clone, Debug)]
pub struct CheckRow {
    /// What it is, such as "Periode".
    pub name: String,
    /// What was filled in.
    pub value: String,
    /// The step where it can be changed.
    pub step: FormStep,
}

/// What screening would say about the text.
#[derive(Clone, Debug, Default)]
pub struct WritingHelp {
    /// Places in the text.
    pub findings: Vec<HelpFinding>,
    /// Sentences about the text as a whole.
    pub tips: Vec<String>,
    /// Where few people could have written it.
    pub hint: Option<HelpHint>,
}

impl WritingHelp {
    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty() && self.tips.is_empty() && self.hint.is_none()
    }
}

/// A place in the text that an editor would object to.
#[derive(Clone, Debug)]
pub struct HelpFinding {
    /// The value of the field `maskeer` that puts the mask in its place: `start-end`.
    pub place: String,
    /// What stands there.
    pub words: String,
    /// What the writer is asked.
    pub sentence: String,
    /// What can stand in its place.
    pub mask: Option<String>,
}

/// Few people could have written this.
#[derive(Clone, Debug)]
pub struct HelpHint {
    /// What the writer is told.
    pub sentence: String,
    /// What can be said less precisely: the value of the field `grover`, and what it does.
    pub choices: Vec<Choice>,
}

/// The words that the script of the form needs, as `data-` attributes.
#[derive(Clone, Debug)]
pub struct ScriptWords(pub Vec<(&'static str, String)>);

impl ScriptWords {
    /// Those of the help while writing.
    pub(crate) fn of_help(shell: &Shell) -> Self {
        Self(vec![
            ("say-mask", shell.with("help-mask", "mask", "#")),
            ("say-title", shell.t("help-title-writing")),
            ("say-intro", shell.t("help-intro")),
            ("say-masked", shell.with("help-masked", "mask", "#")),
            ("say-coarser", shell.t("help-coarser-done")),
            ("say-nothing", shell.t("help-nothing")),
        ])
    }

    pub(crate) fn new(shell: &Shell, days: u32) -> Self {
        let days = u64::from(days);
        let mut words = Self::of_help(shell);
        words.0.extend([
            ("say-kept", shell.n("draft-kept", days)),
            ("say-found", shell.with("draft-found", "moment", "#")),
            ("say-go-on", shell.t("draft-go-on")),
            ("say-wipe", shell.t("draft-wipe")),
            ("say-wiped", shell.t("draft-wiped")),
            ("say-expired", shell.n("draft-expired", days)),
            ("say-sent", shell.t("draft-sent-elsewhere")),
        ]);
        words
    }
}

impl Shell {
    /// The question of a theme in a few easy words; the id of a theme that has none.
    pub(crate) fn easy_question(&self, theme: &str) -> String {
        self.t(match theme {
            "welcome" => "easy-welcome",
            "respect" => "easy-respect",
            "care" => "easy-care",
            "say" => "easy-say",
            "safety" => "easy-safety",
            "place" => "easy-place",
            "days" => "easy-days",
            "contact" => "easy-contact",
            _ => return theme.to_owned(),
        })
    }
}

/// The languages that a text can be written in, `current` chosen.
pub fn text_languages(language: Language, current: &str) -> Vec<Choice> {
    let names = [
        ("nl", "text-language-nl"),
        ("fr", "text-language-fr"),
        ("en", "text-language-en"),
        ("de", "text-language-de"),
    ];
    names.into_iter().map(|(code, key)| Choice::new(code, language.t(key), current)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_asked_once() {
        let fields = [
            "relation",
            "experienced_in",
            "score_welcome",
            "scores",
            "text",
            "language",
            "first_name",
            "last_name",
            "email",
            "accepts_code_of_conduct",
            "helper",
            "op_papier",
            "adres_helper",
            "relationship_code",
        ];
        for field in fields {
            assert_eq!(FormStep::ALL.iter().filter(|step| step.asks(field)).count(), 1, "{field}");
        }
        for step in FormStep::ALL {
            assert_eq!(FormStep::from_number(&step.number().to_string()), Some(step));
        }
        for odd in ["0", "7", "", "+1", "01", "een"] {
            assert_eq!(FormStep::from_number(odd), None, "{odd}");
        }
    }
}
