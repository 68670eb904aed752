//! `/piloot/programma/{id}/feedback`: what people answered, and the topics that managers group it under.

use crate::forms::{Choice, FormErrors};
use crate::{Language, PilotSignedIn, Sample, Shell, Speak};
use askama::Template;
use chrono::NaiveDate;
use domain::Sector;
use domain::feedback::{FeedbackMoment, TopicAbout, TopicStatus};

/// How many answered, and the mean of their scores.
pub type AnswerSums = (u64, Option<f64>);

/// `/piloot/programma/{id}/feedback`. Its forms POST to the same address with `doe`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/pilot_feedback.html")]
pub struct PilotFeedbackPage {
    /// The frame.
    pub shell: Shell,
    /// Id of the programme.
    pub programme: String,
    /// Its title.
    pub title: String,
    /// All answers by moment.
    pub moments: Vec<(FeedbackMoment, AnswerSums)>,
    /// Week by week, newest first: its Monday, and the answers of each of [`Self::moments`].
    pub weeks: Vec<(NaiveDate, Vec<AnswerSums>)>,
    /// The topics, newest first.
    pub topics: Vec<TopicView>,
    /// The form for another one.
    pub new: TopicForm,
    /// Whether that form is open.
    pub new_open: bool,
    /// The topics to filter by.
    pub filter: Vec<Choice>,
    /// What is filtered by.
    pub shown: String,
    /// Answers with a text, newest day first.
    pub rows: Vec<AnswerRow>,
    /// The address of the next page; empty at the end.
    pub next: String,
    /// What is wrong: fields `title` and `reason`, with the id of the topic behind them.
    pub errors: FormErrors,
}

/// A topic.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicView {
    /// Its title.
    pub named: String,
    /// What it is about.
    pub of: TopicAbout,
    /// Where it stands.
    pub now: TopicStatus,
    /// Why nothing will be done; empty otherwise.
    pub why: String,
    /// Answers under it.
    pub answers: u64,
    /// The mean of their scores.
    pub mean: Option<f64>,
    /// The form to change it.
    pub form: TopicForm,
    /// Whether that form is open.
    pub open: bool,
}

/// The form of a topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicForm {
    /// Its id; empty for a new one.
    pub id: String,
    /// The version that is changed.
    pub version: u32,
    /// The title.
    pub title: String,
    /// What it can be about.
    pub about: Vec<Choice>,
    /// Where it can stand.
    pub status: Vec<Choice>,
    /// Why nothing will be done.
    pub reason: String,
}

/// An answer with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerRow {
    /// Its id.
    pub id: String,
    /// From 1 to 5.
    pub score: u8,
    /// After what it was asked.
    pub moment: FeedbackMoment,
    /// The sector.
    pub sector: Sector,
    /// The day.
    pub day: NaiveDate,
    /// Language of the form.
    pub language: String,
    /// What was written.
    pub text: String,
    /// The topics that it can go under.
    pub topics: Vec<Choice>,
}

impl TopicForm {
    /// A form with these values; what is chosen is given by its name.
    pub fn new(language: Language, about: &str, status: &str) -> Self {
        let about_choice = |one: &TopicAbout| Choice::new(one.as_str(), language.topic_about(*one), about);
        let status_choice =
            |one: &TopicStatus| Choice::new(one.as_str(), language.topic_status(*one), status);
        Self {
            id: String::new(),
            version: 0,
            title: String::new(),
            about: TopicAbout::ALL.iter().map(about_choice).collect(),
            status: TopicStatus::ALL.iter().map(status_choice).collect(),
            reason: String::new(),
        }
    }
}

impl PilotFeedbackPage {
    fn mean(&self, sums: &AnswerSums) -> String {
        let mean = |mean: f64| self.shell.with("oordeel-mean", "mean", self.shell.decimal(&mean));
        sums.1.map_or_else(|| "–".to_owned(), mean)
    }

    /// What is wrong with a field of the form of a topic.
    fn error(&self, form: &TopicForm, field: &str) -> Option<&str> {
        self.errors.of(&format!("{field}{}", form.id))
    }
}

impl Language {
    /// What a topic is about.
    pub fn topic_about(self, about: TopicAbout) -> String {
        self.t(match about {
            TopicAbout::Tool => "oordeel-about-tool",
            TopicAbout::CodeOfConduct => "oordeel-about-conduct",
            TopicAbout::Flows => "oordeel-about-flows",
        })
    }

    /// Where a topic stands.
    pub fn topic_status(self, status: TopicStatus) -> String {
        self.t(match status {
            TopicStatus::Open => "oordeel-status-open",
            TopicStatus::InProgress => "oordeel-status-in-progress",
            TopicStatus::Done => "oordeel-status-done",
            TopicStatus::Declined => "oordeel-status-declined",
        })
    }
}

impl Shell {
    pub(crate) fn feedback_moment(&self, moment: &FeedbackMoment) -> String {
        self.t(match moment {
            FeedbackMoment::Submitted => "oordeel-submitted",
            FeedbackMoment::Replied => "oordeel-replied",
        })
    }

    pub(crate) fn topic_about(&self, about: &TopicAbout) -> String {
        self.language().topic_about(*about)
    }

    pub(crate) fn topic_status(&self, status: &TopicStatus) -> String {
        self.language().topic_status(*status)
    }
}

impl Sample for PilotFeedbackPage {
    fn samples(language: Language) -> Vec<Self> {
        let manager = PilotSignedIn { name: "Pim <Verzonnen>".to_owned(), csrf_token: "CSRF".to_owned() };
        let day = NaiveDate::from_ymd_opt(2026, 11, 16).unwrap_or_default();
        let topic = |status: &TopicStatus| TopicView {
            named: "De <mail> komt laat".to_owned(),
            of: TopicAbout::Flows,
            now: *status,
            why: if *status == TopicStatus::Declined { "Te <duur>.".to_owned() } else { String::new() },
            answers: 2,
            mean: Some(2.5),
            form: TopicForm {
                id: status.to_string(),
                version: 2,
                title: "De \"mail\"".to_owned(),
                ..TopicForm::new(language, "flows", status.as_str())
            },
            open: *status == TopicStatus::Declined,
        };
        let row = |moment: &FeedbackMoment| AnswerRow {
            id: moment.to_string(),
            score: 2,
            moment: *moment,
            sector: Sector::Childcare,
            day,
            language: "nl".to_owned(),
            text: "Het <b>duurde</b> lang.".to_owned(),
            topics: vec![Choice::new("", "Geen", ""), Choice::new("1", "De <mail>", "")],
        };
        let sums: AnswerSums = (3, Some(4.25));
        let full = Self {
            shell: Shell::new(language, "/piloot/programmas", true).for_pilot_manager(manager),
            programme: "vals".to_owned(),
            title: "<b>Vals & Echt</b>".to_owned(),
            moments: FeedbackMoment::ALL.iter().map(|moment| (*moment, sums)).collect(),
            weeks: vec![(day, vec![sums, (0, None)])],
            topics: TopicStatus::ALL.iter().map(topic).collect(),
            new: TopicForm::new(language, "tool", "open"),
            new_open: false,
            filter: vec![Choice::new("", "Alle", "")],
            shown: String::new(),
            rows: FeedbackMoment::ALL.iter().map(row).collect(),
            next: "/piloot/programma/vals/feedback?cursor=x".to_owned(),
            errors: FormErrors::none(),
        };
        let wrong = [domain::FieldError::new("/titledeclined", "required", "Geef een <titel>.")];
        let empty = Self {
            moments: vec![],
            weeks: vec![],
            topics: vec![],
            rows: vec![],
            next: String::new(),
            ..full.clone()
        };
        vec![Self { errors: FormErrors::in_language(language, &wrong), ..full.clone() }, full, empty]
    }
}
