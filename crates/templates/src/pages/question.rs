//! One question after a review or a reply: how easy was this?

use crate::forms::{FormErrors, ScaleStep};
use crate::{Language, MemberSignedIn, Sample, Shell, Speak};
use askama::Template;

/// The form of the question, at the end of a page or on its own. POSTed with `vraag`, `score` and `opmerking`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionForm {
    /// Where it goes, without the language.
    pub action: String,
    /// The token of the session; empty without one.
    pub csrf: String,
    /// The secret of the question.
    pub token: String,
    /// What was chosen.
    pub score: String,
    /// What was written.
    pub remark: String,
    /// What is wrong: fields `score` and `opmerking`.
    pub errors: FormErrors,
}

impl QuestionForm {
    /// An empty form.
    pub fn new(action: &str, csrf: &str, token: &str) -> Self {
        Self { action: action.to_owned(), csrf: csrf.to_owned(), token: token.to_owned(), ..Self::default() }
    }

    pub(crate) fn is(&self, score: &u8) -> bool {
        self.score == score.to_string()
    }

    pub(crate) fn scale(&self, shell: &Shell) -> Vec<ScaleStep> {
        let words = [
            shell.t("feedback-1"),
            shell.t("feedback-2"),
            shell.t("feedback-3"),
            shell.t("feedback-4"),
            shell.t("feedback-5"),
        ];
        (1..).zip(words).map(|(value, label)| ScaleStep { value, label }).collect()
    }
}

/// `/mening` and `/aanbieder/mening`: what is wrong in the form, that the question is closed, or thanks.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/question.html")]
pub struct QuestionPage {
    /// The frame.
    pub shell: Shell,
    /// The form with what is wrong.
    pub form: Option<QuestionForm>,
    /// Why nothing can be answered; empty for thanks.
    pub closed: String,
    /// Whether it is a member of a provider who answers.
    pub provider: bool,
}

impl QuestionPage {
    fn title(&self) -> String {
        match (&self.form, self.closed.as_str()) {
            (Some(_), _) => self.shell.t("feedback-title"),
            (None, "") => self.shell.t("feedback-thanks-title"),
            (None, _) => self.shell.t("feedback-closed-title"),
        }
    }
}

pub(crate) fn sample_form(language: Language) -> QuestionForm {
    let wrong = [
        domain::FieldError::new("/score", "required", "Kies een <cijfer>."),
        domain::FieldError::new("/opmerking", "too_long", "Te lang: 5 & 6."),
    ];
    QuestionForm {
        score: "4".to_owned(),
        remark: "\"><b>Vals & Echt</b>".to_owned(),
        errors: FormErrors::in_language(language, &wrong),
        ..QuestionForm::new("/mening", "CSRF", "TOKEN")
    }
}

impl Sample for QuestionPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = Self {
            shell: Shell::new(language, "/mening", true),
            form: Some(sample_form(language)),
            closed: String::new(),
            provider: false,
        };
        let member = MemberSignedIn { name: "Lot <Verzonnen>".to_owned(), csrf_token: "CSRF".to_owned() };
        let own = Shell::new(language, "/aanbieder/mening", true).for_member(member);
        vec![
            page.clone(),
            Self { form: None, ..page.clone() },
            Self { form: None, closed: "Dit is <voorbij>.".to_owned(), ..page.clone() },
            Self { shell: own, form: None, provider: true, ..page },
        ]
    }
}
