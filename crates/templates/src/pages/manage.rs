//! `/mijn-waardering/{token}`: the submitter's own page.

use super::form_steps::{ScriptWords, WritingHelp};
use super::manage_stages::Stage;
use super::promise::sample_question;
use super::review_form::{sample_facility, sample_questions, sample_scale};
use super::{EditsView, FacilityRef, PromiseQuestion, StatementView};
use crate::forms::{FormError, FormErrors, ScaleStep, TextLimits, ThemeField};
use crate::{DiffPiece, Language, Sample, Segment, Shell, Speak, masked, word_diff};
use askama::Template;
use chrono::{DateTime, NaiveDate, Utc};
use domain::statement::Restriction;
use domain::{Action, ReviewState};

/// `/mijn-waardering/{token}`. Its forms POST to `.../tekst` (`text`, `score_THEME`),
/// `.../intrekken` (`confirm` = `true`) and `.../beroep` (`reason`).
#[derive(Clone, Debug, Template)]
#[template(path = "pages/manage.html")]
pub struct ManagePage {
    /// The frame.
    pub shell: Shell,
    /// The token of the address.
    pub token: String,
    /// What was reviewed.
    pub facility: FacilityRef,
    /// Where the newest version stands.
    pub state: ReviewState,
    /// What happened, oldest first.
    pub timeline: Vec<TimelineEntry>,
    /// The versions, newest first.
    pub versions: Vec<VersionView>,
    /// What readers see, when a version is public.
    pub published: Option<PublishedView>,
    /// The decisions, newest first.
    pub decisions: Vec<OwnDecision>,
    /// The statements of reasons for hiding the text until a decision, newest first.
    pub hidings: Vec<StatementView>,
    /// What an editor proposes, while the submitter has not answered.
    pub proposal: Option<ProposalView>,
    /// By when a return has to be answered.
    pub answer_by: Option<DateTime<Utc>>,
    /// By when what comes next is there: the decision, the answer, or the end of the time to appeal.
    pub next_by: Option<DateTime<Utc>>,
    /// Whether that moment has passed.
    pub late: bool,
    /// The form to amend, when that is possible.
    pub amend: Option<AmendForm>,
    /// Whether the review can be withdrawn.
    pub can_withdraw: bool,
    /// The reasons of an appeal as typed so far, when an appeal is possible.
    pub appeal: Option<String>,
    /// Whom the writer can call about somebody's safety: always there, whatever the text says.
    pub contacts: Vec<super::ContactView>,
    /// What can be said about the text in the form to amend, where it was looked at.
    pub help: Option<WritingHelp>,
    /// What was just changed in that text.
    pub changed: Option<String>,
    /// The id of the facility, for the script that looks at the text.
    pub facility_id: String,
    /// What the facility promised before: did it happen?
    pub promises: Vec<PromiseQuestion>,
    /// What is wrong in the form that was sent: fields `text`, `score_THEME`, `scores`, `confirm`, `reason`.
    pub errors: FormErrors,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct TimelineEntry {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub what: Happened,
}

/// The kinds of thing that happen to a review, as its submitter is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happened {
    /// It was sent in.
    Submitted,
    /// The link in the mail was used.
    Confirmed,
    /// This version of it was sent in, from 2.
    Amended(u32),
    /// It was decided on: `publish`, `return`, `reject` or `take_down`.
    Decided(String),
    /// We took the decision before this back.
    Reversed,
    /// It was taken back.
    Withdrawn,
}

impl Shell {
    pub(crate) fn happened(&self, what: &Happened) -> String {
        match what {
            Happened::Submitted => self.t("happened-submitted"),
            Happened::Confirmed => self.t("happened-confirmed"),
            Happened::Amended(version) => self.with("happened-amended", "version", version),
            Happened::Decided(action) => self.outcome(action),
            Happened::Reversed => self.t("happened-reversed"),
            Happened::Withdrawn => self.t("happened-withdrawn"),
        }
    }
}

/// A version of the text.
#[derive(Clone, Debug)]
pub struct VersionView {
    /// Its number, from 1.
    pub number: u32,
    /// When it was sent.
    pub submitted_at: DateTime<Utc>,
    /// The text as the submitter wrote it.
    pub text: String,
    /// Whether it is the newest.
    pub newest: bool,
    /// Whether readers see this one.
    pub public: bool,
}

/// What readers see.
#[derive(Clone, Debug)]
pub struct PublishedView {
    /// The day of publication.
    pub published_on: NaiveDate,
    /// The published text with its masks marked.
    pub text: Vec<Segment<()>>,
    /// What editors did to it.
    pub edits: EditsView,
    /// The page of the facility with the anchor of the review.
    pub href: String,
}

/// A decision as the submitter sees it.
#[derive(Clone, Debug)]
pub struct OwnDecision {
    /// When.
    pub at: DateTime<Utc>,
    /// `publish`, `return`, `reject`, `escalate` or `take_down`.
    pub action: String,
    /// The version that was judged.
    pub version: u32,
    /// The articles that were cited.
    pub articles: Vec<ArticleRef>,
    /// The reasons for the submitter; may be empty.
    pub reasons: String,
    /// The concrete change that is asked; may be empty.
    pub change: String,
    /// The statement of reasons, where the decision restricts the text.
    pub statement: Option<StatementView>,
}

/// A text that an editor proposes, beside the one that the submitter wrote. POSTed to `.../akkoord`.
#[derive(Clone, Debug)]
pub struct ProposalView {
    /// What the submitter wrote.
    pub original: String,
    /// What the editor proposes.
    pub text: String,
    /// What differs, word by word.
    pub diff: Vec<DiffPiece>,
}

/// An article that a decision cites.
#[derive(Clone, Debug)]
pub struct ArticleRef {
    /// Its code, the anchor on `/gedragscode`.
    pub code: String,
    /// Its title.
    pub title: String,
}

/// The form to change the text and the scores.
#[derive(Clone, Debug)]
pub struct AmendForm {
    /// The questions with the present answers.
    pub themes: Vec<ThemeField>,
    /// The steps of the scale, from 1 to 5.
    pub scale: Vec<ScaleStep>,
    /// The question that the text answers.
    pub text_question: String,
    /// The text.
    pub text: String,
    /// How long the text may be.
    pub limits: TextLimits,
    /// Whether a new version is an update: readers see what it says now beside it.
    pub updates: bool,
    /// `verbetering`: whether the writer wants readers not to see that.
    pub correction: bool,
}

impl ManagePage {
    /// Whether the form to amend is to be seen at once.
    pub(crate) fn is_amending(&self) -> bool {
        self.state == ReviewState::Returned || !self.errors.is_empty() || self.help.is_some()
    }

    /// The newest version, which the form to amend changes.
    pub(crate) fn newest(&self) -> u32 {
        self.versions.first().map_or(1, |version| version.number)
    }

    pub(crate) fn script_words(&self) -> Vec<(&'static str, String)> {
        ScriptWords::of_help(&self.shell).0
    }

    pub(crate) fn stages(&self) -> Vec<Stage> {
        Stage::all(&self.shell, self.state, self.next_by.filter(|_| !self.late))
    }

    /// What the state means for the submitter, in plain words.
    pub(crate) fn status(&self) -> String {
        self.shell.t(match self.state {
            ReviewState::AwaitingVerification => "mine-awaiting-verification",
            ReviewState::Lapsed => "mine-lapsed",
            ReviewState::Queued | ReviewState::InReview if self.published.is_some() => "mine-queued-again",
            ReviewState::Queued | ReviewState::InReview => "mine-queued",
            ReviewState::Escalated => "mine-escalated",
            ReviewState::Published => "mine-published",
            ReviewState::Returned => "mine-returned",
            ReviewState::Rejected => "mine-rejected",
            ReviewState::Withdrawn => "mine-withdrawn",
            ReviewState::TakenDown => "mine-taken-down",
            ReviewState::Hidden => "mine-hidden",
        })
    }
}

impl Sample for ManagePage {
    fn samples(language: Language) -> Vec<Self> {
        let mut all: Vec<Self> = ReviewState::ALL.into_iter().map(|state| sample(language, state)).collect();
        let mut wrong = sample(language, ReviewState::Returned);
        wrong.appeal = Some("Ik ben het <niet> eens.".to_owned());
        wrong.errors = FormErrors::whole("Er is intussen iets veranderd.");
        wrong.errors.0.extend(
            ["text", "score_welcome", "confirm", "reason", "scores"]
                .map(|field| FormError { field: field.to_owned(), message: "Kijk dit na.".to_owned() }),
        );
        all.push(wrong);
        all
    }
}

fn restriction(action: &str) -> Option<Restriction> {
    let known = action.parse().ok();
    known.and_then(|action: Action| Restriction::of(action, 1))
}

const PROPOSED: &str = "Mijn moeder <woont> hier graag. [naam] is lief.";

fn sample(language: Language, state: ReviewState) -> ManagePage {
    let at = DateTime::<Utc>::default();
    let text = "Mijn <moeder> woont hier graag. Jana is lief.";
    let version = |number, newest| VersionView {
        number,
        submitted_at: at,
        text: text.to_owned(),
        newest,
        public: state == ReviewState::Published && newest,
    };
    let decision = |action: &str, articles| OwnDecision {
        at,
        action: action.to_owned(),
        version: 1,
        articles,
        reasons: "Je noemt iemand bij naam.\nHaal die naam <weg>.".to_owned(),
        change: if action == "return" {
            "Schrijf <juf> in plaats van haar naam.".to_owned()
        } else {
            String::new()
        },
        statement: restriction(action).map(super::statement::sample),
    };
    let cited = ArticleRef { code: "privacy-1".to_owned(), title: "Geen namen of gegevens".to_owned() };
    ManagePage {
        shell: Shell::new(language, "/mijn-waardering/TOKEN", true),
        token: "TOKEN".to_owned(),
        facility: sample_facility(),
        state,
        timeline: [
            Happened::Submitted,
            Happened::Confirmed,
            Happened::Amended(2),
            Happened::Decided("return".to_owned()),
            Happened::Reversed,
            Happened::Withdrawn,
        ]
        .map(|what| TimelineEntry { at, what })
        .to_vec(),
        versions: vec![version(2, true), version(1, false)],
        published: state.eq(&ReviewState::Published).then(|| PublishedView {
            published_on: NaiveDate::default(),
            text: masked("Mijn moeder woont hier graag. [naam] is lief.", &[(30, 36)]),
            edits: super::edits::sample(),
            href: "/voorziening/verzonnen-linde#waardering-1".to_owned(),
        }),
        decisions: vec![decision("return", vec![cited]), decision("take_down", vec![])],
        hidings: (state == ReviewState::Hidden)
            .then(|| super::statement::sample(Restriction::Hidden))
            .into_iter()
            .collect(),
        proposal: (state == ReviewState::Returned).then(|| ProposalView {
            original: text.to_owned(),
            text: PROPOSED.to_owned(),
            diff: word_diff(text, PROPOSED),
        }),
        answer_by: (state == ReviewState::Returned).then_some(at),
        next_by: (state != ReviewState::Published).then_some(at),
        late: state == ReviewState::InReview,
        amend: matches!(state, ReviewState::Published | ReviewState::Returned).then(|| AmendForm {
            themes: sample_questions(),
            scale: sample_scale(),
            text_question: "Wat wil je vertellen over jouw ervaring?".to_owned(),
            text: text.to_owned(),
            limits: TextLimits { min: 20, max: 4000 },
            updates: state == ReviewState::Published,
            correction: false,
        }),
        can_withdraw: state.allows(domain::ReviewEvent::Withdraw),
        appeal: state.allows(domain::ReviewEvent::Appeal).then(String::new),
        contacts: vec![super::ContactView {
            name: "Verzonnen <Lijn>".to_owned(),
            about: "Voor wie belt.".to_owned(),
            phone: Some("02 000 00 00".to_owned()),
            website: "https://lijn.example".to_owned(),
            reachable: domain::opening::Reachable::Unknown,
        }],
        help: (state == ReviewState::Returned).then(|| super::review_form::sample_help(false)),
        changed: (state == ReviewState::Returned).then(|| "We zetten [naam] in de plaats.".to_owned()),
        facility_id: "01931c7e-5a00-7000-8000-000000000001".to_owned(),
        promises: vec![sample_question(None), sample_question(Some(domain::PromiseAnswer::No))],
        errors: FormErrors::none(),
    }
}
