//! What a provider promised: where it stands, as readers see it, and the question whether it happened.

use crate::{Language, Sample, Segment, Shell, Speak, masked};
use askama::Template;
use chrono::NaiveDate;
use domain::{PromiseAnswer, PromiseStatus};

/// Where a promise stands.
#[derive(Clone, Debug)]
pub struct PromiseView {
    /// Where.
    pub status: PromiseStatus,
    /// The day on which it came to stand so.
    pub since: NaiveDate,
    /// The day that was named; none where something was made.
    pub planned_for: Option<NaiveDate>,
}

/// A question whether something happened, POSTed to `action` with `answer`: `yes`, `no` or `unsure`. The answer is
/// taken back at `action` + `/terug`.
#[derive(Clone, Debug)]
pub struct PromiseQuestion {
    /// Tells it from others on the page.
    pub id: String,
    /// Where the form goes, without the language.
    pub action: String,
    /// Who promised.
    pub facility: String,
    /// What the reply says, with its masks marked.
    pub text: Vec<Segment<()>>,
    /// The day that was named; none where something was made.
    pub planned_for: Option<NaiveDate>,
    /// The day on which the reply came online.
    pub promised_on: NaiveDate,
    /// The last day for an answer.
    pub until: NaiveDate,
    /// What was answered.
    pub answer: Option<PromiseAnswer>,
}

/// `/belofte/TOKEN`: the question to the author, from the mail.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/promise.html")]
pub struct PromisePage {
    /// The frame.
    pub shell: Shell,
    /// The question; none where nobody is asked any more.
    pub question: Option<PromiseQuestion>,
    /// Why an answer was not taken, in a sentence.
    pub refused: Option<String>,
}

impl Shell {
    /// Where a promise stands, in words.
    pub(crate) fn promise(&self, promise: &PromiseView) -> String {
        let since = self.day(&promise.since);
        match (promise.status, &promise.planned_for) {
            (PromiseStatus::Planned, Some(day)) => self.with("promise-planned", "day", self.day(day)),
            (PromiseStatus::Planned, None) => self.t("promise-made"),
            (PromiseStatus::Due, _) => self.with("promise-due", "day", since),
            (PromiseStatus::Confirmed, _) => self.with("promise-confirmed", "day", since),
            (PromiseStatus::Contested, _) => self.with("promise-contested", "day", since),
            (PromiseStatus::Expired, _) => self.with("promise-expired", "day", since),
        }
    }

    /// The same as a sign, beside the words.
    pub(crate) const fn promise_sign(&self, promise: &PromiseView) -> &'static str {
        match promise.status {
            PromiseStatus::Planned => "→",
            PromiseStatus::Due => "?",
            PromiseStatus::Confirmed => "✓",
            PromiseStatus::Contested => "✗",
            PromiseStatus::Expired => "–",
        }
    }

    /// What whoever runs the facility can do now.
    pub(crate) fn promise_next(&self, promise: &PromiseView) -> String {
        self.t(match promise.status {
            PromiseStatus::Planned => "provider-promise-planned",
            PromiseStatus::Due => "provider-promise-due",
            PromiseStatus::Confirmed => "provider-promise-confirmed",
            PromiseStatus::Contested => "provider-promise-contested",
            PromiseStatus::Expired => "provider-promise-expired",
        })
    }

    /// What was answered, in words.
    pub(crate) fn promise_answer(&self, answer: &PromiseAnswer) -> String {
        self.t(match answer {
            PromiseAnswer::Yes => "promise-answered-yes",
            PromiseAnswer::No => "promise-answered-no",
            PromiseAnswer::Unsure => "promise-answered-unsure",
        })
    }
}

pub(super) fn sample_promise(status: PromiseStatus) -> PromiseView {
    let planned_for = (status != PromiseStatus::Expired).then(NaiveDate::default);
    PromiseView { status, since: NaiveDate::default(), planned_for }
}

pub(super) fn sample_question(answer: Option<PromiseAnswer>) -> PromiseQuestion {
    PromiseQuestion {
        id: format!("q{}", answer.map_or("", |answer| answer.as_str())),
        action: "/belofte/TOKEN".to_owned(),
        facility: "De <Verzonnen> Linde".to_owned(),
        text: masked("Dank u. <Onze> [naam] past het aan.", &[(16, 22)]),
        planned_for: answer.is_none().then(NaiveDate::default),
        promised_on: NaiveDate::default(),
        until: NaiveDate::default(),
        answer,
    }
}

impl Sample for PromisePage {
    fn samples(language: Language) -> Vec<Self> {
        let shell = Shell::new(language, "/belofte/TOKEN", false);
        let page = |question, refused| Self { shell: shell.clone(), question, refused };
        let mut all: Vec<Self> = PromiseAnswer::ALL
            .iter()
            .map(|answer| Some(*answer))
            .chain([None])
            .map(|answer| page(Some(sample_question(answer)), None))
            .collect();
        all.push(page(None, None));
        all.push(page(Some(sample_question(None)), Some("Dat <kan> niet.".to_owned())));
        all
    }
}
