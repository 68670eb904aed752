//! Giving notice of a published review, from the form to the page on which the notice is followed.

use super::FacilityRef;
use super::manage::ArticleRef;
use super::review_form::sample_facility;
use crate::forms::{Choice, FormError, FormErrors};
use crate::{Language, Sample, Segment, Shell, Speak, masked};
use askama::Template;
use chrono::{DateTime, Utc};
use domain::{AppealOutcome, Capacity, NoticeOutcome, NoticeReason, NoticeState};

/// `/waardering-melden/{review}`. The form POSTs to the same address: `reason`, `explanation`, `capacity`,
/// `name`, `email`, `good_faith` = `true`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/notice_form.html")]
pub struct NoticeFormPage {
    /// The frame.
    pub shell: Shell,
    /// The review's id.
    pub review: String,
    /// What the review is about.
    pub facility: FacilityRef,
    /// The text as readers see it.
    pub text: Vec<Segment<()>>,
    /// What the form holds.
    pub form: NoticeForm,
    /// What is wrong.
    pub errors: FormErrors,
}

/// What the form of a notice holds.
#[derive(Clone, Debug, Default)]
pub struct NoticeForm {
    /// The reasons.
    pub reasons: Vec<Choice>,
    /// Why, in words.
    pub explanation: String,
    /// As what it can be given.
    pub capacities: Vec<Choice>,
    /// Who gives it.
    pub name: String,
    /// Where the answer goes.
    pub email: String,
    /// Whether it is given in good faith.
    pub good_faith: bool,
}

/// After the form: look in your mailbox, or nothing more to do.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/notice_thanks.html")]
pub struct NoticeThanksPage {
    /// The frame.
    pub shell: Shell,
    /// What the review is about; none where the notice was given without a mailbox.
    pub mail: Option<NoticeMail>,
    /// Why the mail was not sent again, when that was asked.
    pub errors: FormErrors,
}

/// The mail with the link to confirm.
#[derive(Clone, Debug)]
pub struct NoticeMail {
    /// What the review is about.
    pub facility: FacilityRef,
    /// How long the link works, in hours.
    pub link_hours: u64,
    /// Where the form "send again" POSTs to.
    pub resend_action: String,
}

/// `/melding/bevestig/{token}`: a button that POSTs to the same address, or why there is none.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/notice_confirm.html")]
pub struct NoticeConfirmPage {
    /// The frame.
    pub shell: Shell,
    /// What the review is about and the token of the address; none for a link that works no longer.
    pub ask: Option<(FacilityRef, String)>,
    /// Whether the link was used: then the notice is confirmed.
    pub used: bool,
}

/// `/melding/volg/{token}`: how a notice stands. Its form POSTs to `.../beroep` (`reason`).
#[derive(Clone, Debug, Template)]
#[template(path = "pages/notice_track.html")]
pub struct NoticeTrackPage {
    /// The frame.
    pub shell: Shell,
    /// The token of the address.
    pub token: String,
    /// The number of the notice.
    pub reference: String,
    /// What the review is about.
    pub facility: FacilityRef,
    /// Where the notice stands.
    pub state: NoticeState,
    /// Why it was given.
    pub reason: NoticeReason,
    /// The explanation.
    pub explanation: String,
    /// When it was given.
    pub submitted_at: DateTime<Utc>,
    /// What came of it.
    pub outcome: Option<NoticeOutcome>,
    /// When it was decided.
    pub decided_at: Option<DateTime<Utc>>,
    /// What the editor wrote; may be empty.
    pub message: String,
    /// The articles that the decision cites.
    pub articles: Vec<ArticleRef>,
    /// Until when an appeal is possible, while it is.
    pub appeal_until: Option<DateTime<Utc>>,
    /// The reasons of an appeal as typed so far.
    pub appeal_reason: String,
    /// Whether there is an appeal, and how it ended.
    pub appeal: Option<Option<AppealOutcome>>,
    /// What is wrong in the form that was sent: the field `reason`.
    pub errors: FormErrors,
}

impl NoticeTrackPage {
    /// What the state means, in plain words.
    pub(crate) fn status(&self) -> String {
        self.shell.t(match (self.state, self.outcome) {
            (NoticeState::AwaitingConfirmation, _) => "melding-waits-for-link",
            (NoticeState::Lapsed, _) => "melding-lapsed",
            (NoticeState::Open, _) => "melding-waits",
            (NoticeState::Decided, None) => "melding-waits",
            (NoticeState::Decided, Some(outcome)) => outcome_key(outcome),
        })
    }

    /// How the appeal stands.
    pub(crate) fn appeal_status(&self) -> Option<String> {
        Some(self.shell.t(match self.appeal? {
            None => "melding-appeal-waits",
            Some(AppealOutcome::Upheld) => "melding-appeal-upheld",
            Some(AppealOutcome::Overturned) => "melding-appeal-overturned",
            Some(AppealOutcome::Moot) => "melding-appeal-moot",
        }))
    }
}

/// The words for codes of notices.
impl Shell {
    pub(crate) fn notice_reason(&self, reason: &NoticeReason) -> String {
        self.t(reason_key(*reason))
    }

    pub(crate) fn notice_capacity(&self, capacity: &Capacity) -> String {
        self.t(capacity_key(*capacity))
    }

    pub(crate) fn notice_outcome(&self, outcome: &NoticeOutcome) -> String {
        self.t(outcome_key(*outcome))
    }
}

/// The reasons to choose from.
pub fn notice_reasons(language: Language, current: &str) -> Vec<Choice> {
    let choice =
        |reason: &NoticeReason| Choice::new(reason.as_str(), language.t(reason_key(*reason)), current);
    NoticeReason::ALL.iter().map(choice).collect()
}

/// As what a notice can be given.
pub fn notice_capacities(language: Language, current: &str) -> Vec<Choice> {
    let choice =
        |capacity: &Capacity| Choice::new(capacity.as_str(), language.t(capacity_key(*capacity)), current);
    Capacity::ALL.iter().map(choice).collect()
}

const fn reason_key(reason: NoticeReason) -> &'static str {
    match reason {
        NoticeReason::Privacy => "melding-reason-privacy",
        NoticeReason::NotOwnExperience => "melding-reason-not-own-experience",
        NoticeReason::Fake => "melding-reason-fake",
        NoticeReason::Insult => "melding-reason-insult",
        NoticeReason::Discrimination => "melding-reason-discrimination",
        NoticeReason::Accusation => "melding-reason-accusation",
        NoticeReason::Illegal => "melding-reason-illegal",
        NoticeReason::Danger => "melding-reason-danger",
        NoticeReason::WrongFacility => "melding-reason-wrong-facility",
        NoticeReason::Other => "melding-reason-other",
    }
}

const fn capacity_key(capacity: Capacity) -> &'static str {
    match capacity {
        Capacity::Reader => "melding-capacity-reader",
        Capacity::Provider => "melding-capacity-provider",
        Capacity::PersonConcerned => "melding-capacity-person-concerned",
        Capacity::Professional => "melding-capacity-professional",
    }
}

const fn outcome_key(outcome: NoticeOutcome) -> &'static str {
    match outcome {
        NoticeOutcome::Kept => "melding-outcome-kept",
        NoticeOutcome::Masked => "melding-outcome-masked",
        NoticeOutcome::Returned => "melding-outcome-returned",
        NoticeOutcome::TakenDown => "melding-outcome-taken-down",
        NoticeOutcome::AlreadyGone => "melding-outcome-already-gone",
        NoticeOutcome::Unfounded => "melding-outcome-unfounded",
    }
}

impl Sample for NoticeFormPage {
    fn samples(language: Language) -> Vec<Self> {
        let form = NoticeForm {
            reasons: notice_reasons(language, ""),
            capacities: notice_capacities(language, "reader"),
            ..NoticeForm::default()
        };
        let fresh = Self {
            shell: Shell::new(language, "/waardering-melden/1", true),
            review: "1".to_owned(),
            facility: sample_facility(),
            text: masked("Mijn <moeder> woont hier. [naam] is lief.", &[(26, 32)]),
            form,
            errors: FormErrors::none(),
        };
        let fields = ["reason", "explanation", "capacity", "name", "email", "good_faith"];
        let error = |field: &str| FormError { field: field.to_owned(), message: "Kijk dit na.".to_owned() };
        let wrong = Self {
            form: NoticeForm { explanation: "</textarea> weg".to_owned(), ..fresh.form.clone() },
            errors: FormErrors(fields.map(error).to_vec()),
            ..fresh.clone()
        };
        vec![fresh, wrong]
    }
}

impl Sample for NoticeThanksPage {
    fn samples(language: Language) -> Vec<Self> {
        let mail = NoticeMail {
            facility: sample_facility(),
            link_hours: 72,
            resend_action: "/melding/bedankt/1".to_owned(),
        };
        let shell = Shell::new(language, "/melding/bedankt/1", false);
        let page = Self { shell, mail: Some(mail), errors: FormErrors::none() };
        let errors = FormErrors::whole("Er is net een mail vertrokken.");
        vec![Self { mail: None, ..page.clone() }, Self { errors, ..page.clone() }, page]
    }
}

impl Sample for NoticeConfirmPage {
    fn samples(language: Language) -> Vec<Self> {
        let shell = Shell::new(language, "/melding", false);
        let ask = Some((sample_facility(), "TOKEN".to_owned()));
        let page = Self { shell, ask, used: false };
        vec![Self { ask: None, used: true, ..page.clone() }, Self { ask: None, ..page.clone() }, page]
    }
}

impl Sample for NoticeTrackPage {
    fn samples(language: Language) -> Vec<Self> {
        let at = DateTime::<Utc>::default();
        let open = Self {
            shell: Shell::new(language, "/melding/volg", false),
            token: "TOKEN".to_owned(),
            reference: "M-1A2B3C4D".to_owned(),
            facility: sample_facility(),
            state: NoticeState::Open,
            reason: NoticeReason::Privacy,
            explanation: "Er staat een <naam> in.".to_owned(),
            submitted_at: at,
            outcome: None,
            decided_at: None,
            message: String::new(),
            articles: vec![],
            appeal_until: None,
            appeal_reason: String::new(),
            appeal: None,
            errors: FormErrors::none(),
        };
        let cited = ArticleRef { code: "privacy-1".to_owned(), title: "Geen namen of gegevens".to_owned() };
        let decided = |outcome: &NoticeOutcome| Self {
            state: NoticeState::Decided,
            outcome: Some(*outcome),
            decided_at: Some(at),
            message: "Bedankt dat je dit <meldde>.".to_owned(),
            articles: vec![cited.clone()],
            appeal_until: Some(at),
            ..open.clone()
        };
        let appealed =
            |outcome| Self { appeal: Some(outcome), appeal_until: None, ..decided(&NoticeOutcome::Kept) };
        let mut all: Vec<Self> = NoticeOutcome::ALL.iter().map(decided).collect();
        all.push(appealed(None));
        all.extend(AppealOutcome::ALL.iter().map(|outcome| appealed(Some(*outcome))));
        all.push(Self {
            errors: FormErrors(vec![FormError { field: "reason".into(), message: "Te kort.".into() }]),
            ..decided(&NoticeOutcome::Kept)
        });
        all.push(open);
        all
    }
}
