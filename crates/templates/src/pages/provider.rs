//! `/aanbieder/...`: what members of a provider read, and what they reply.

use crate::forms::{Choice, FormErrors, Link};
use crate::pages::{ArticleRef, QuestionForm, ReplyView};
use crate::shell::MemberSignedIn;
use crate::{Language, Sample, Segment, Shell, Speak, masked, segments};
use askama::Template;
use chrono::NaiveDate;
use domain::{Relation, ReplyState, Sector};

/// `/aanbieder/voorzieningen`: the facilities of the member's organisations.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/provider_facilities.html")]
pub struct ProviderFacilitiesPage {
    /// The frame, with the member.
    pub shell: Shell,
    /// The facilities.
    pub rows: Vec<ProviderFacility>,
    /// The organisations that have not proven who acts for them.
    pub unproven: Vec<Link>,
    /// The address of the next page, if there is one.
    pub next: Option<String>,
    /// The address of the first page, when this is a later one.
    pub first: Option<String>,
}

/// A facility of the member's; its page is `/aanbieder/voorzieningen/ID`.
#[derive(Clone, Debug)]
pub struct ProviderFacility {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its municipality.
    pub municipality: Option<String>,
    /// Its sector.
    pub sector: Sector,
    /// How many reviews are public.
    pub reviews: u64,
    /// Their mean, 1 to 5.
    pub score: Option<f64>,
    /// How many people asked it to take part, in words; none where nobody did.
    pub wishes: Option<String>,
}

/// `/aanbieder/voorzieningen/ID`: the published reviews of a facility.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/provider_reviews.html")]
pub struct ProviderReviewsPage {
    /// The frame, with the member.
    pub shell: Shell,
    /// The facility.
    pub facility: ProviderFacility,
    /// Its reviews, newest first.
    pub rows: Vec<ProviderReview>,
    /// The address of the next page, if there is one.
    pub next: Option<String>,
    /// The address of the first page, when this is a later one.
    pub first: Option<String>,
}

/// A published review; its page is `/aanbieder/waardering/ID`.
#[derive(Clone, Debug)]
pub struct ProviderReview {
    /// Its id.
    pub id: String,
    /// Who wrote.
    pub relation: Relation,
    /// The month of the experience, such as `2026-05`.
    pub experienced_in: String,
    /// The day of publication.
    pub published_on: NaiveDate,
    /// The mean of its scores, 1 to 5.
    pub score: Option<f64>,
    /// The language of the text, ISO 639-1.
    pub language: String,
    /// The text with its masks marked.
    pub text: Vec<Segment<()>>,
    /// Where the newest reply stands.
    pub reply: Option<ReplyState>,
}

/// `/aanbieder/waardering/ID`: a review with the replies to it, and the form to write one.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/provider_review.html")]
pub struct ProviderReviewPage {
    /// The frame, with the member.
    pub shell: Shell,
    /// The id of the review.
    pub id: String,
    /// The facility.
    pub facility: ProviderFacility,
    /// The review as readers see it; nothing where they no longer do.
    pub review: Option<ProviderReview>,
    /// What readers see of the replies.
    pub public: Vec<ReplyView>,
    /// The reply that is not public, and what became of it.
    pub waiting: Option<WaitingReply>,
    /// The form; nothing where no reply can be written.
    pub form: Option<ReplyForm>,
    /// What was written in the form to appeal; nothing where there is nothing to appeal against.
    pub appeal: Option<String>,
    /// How easy it was to reply: asked once, when a reply was just sent in.
    pub question: Option<QuestionForm>,
    /// Whether the member only reads along.
    pub reads_only: bool,
    /// What is wrong: fields `text`, `improvement`, `planned_for` and `reason`.
    pub errors: FormErrors,
}

/// A reply that readers do not see.
#[derive(Clone, Debug)]
pub struct WaitingReply {
    /// Where it stands.
    pub state: ReplyState,
    /// What was sent in.
    pub text: String,
    /// The articles that the decision cites.
    pub articles: Vec<ArticleRef>,
    /// The reasons; may be empty.
    pub reasons: String,
    /// The concrete change that is asked; may be empty.
    pub change: String,
}

/// The form to write a reply, POSTed to `/aanbieder/waardering/ID/reactie` with `text`, `improvement`,
/// `planned_for` and `doe`: `nakijken`, `bewaren` or `versturen`.
#[derive(Clone, Debug)]
pub struct ReplyForm {
    /// Whether it tells what followed later.
    pub later: bool,
    /// What is written.
    pub text: String,
    /// Whether it says to do something about it.
    pub improvement: Vec<Choice>,
    /// For which day it is planned, `YYYY-MM-DD`; may be empty.
    pub planned_for: String,
    /// What screening says of it, where the member asked.
    pub preview: Option<ReplyWarnings>,
}

/// What screening says of a reply.
#[derive(Clone, Debug)]
pub struct ReplyWarnings {
    /// The text as readers would see it; what is marked, an editor would look at.
    pub text: Vec<Segment<()>>,
    /// What the writer is asked, each once.
    pub sentences: Vec<String>,
}

impl ReplyWarnings {
    /// Marks places in a text; offsets count Unicode scalar values.
    pub fn of(text: &str, places: &[(usize, usize)], sentences: Vec<String>) -> Self {
        let spans: Vec<(usize, usize, ())> = places.iter().map(|(start, end)| (*start, *end, ())).collect();
        Self { text: segments(text, &spans), sentences }
    }
}

impl Shell {
    /// What a member hears of where a reply stands.
    pub(crate) fn reply_state(&self, state: &ReplyState) -> String {
        self.t(match state {
            ReplyState::Draft => "reply-state-draft",
            ReplyState::Queued | ReplyState::InReview => "reply-state-queued",
            ReplyState::Escalated => "reply-state-escalated",
            ReplyState::Published => "reply-state-published",
            ReplyState::Returned => "reply-state-returned",
            ReplyState::Rejected => "reply-state-rejected",
        })
    }
}

impl Language {
    /// Whether a reply says to do something about it, to choose from.
    pub fn improvements(self, current: &str) -> Vec<Choice> {
        [("none", "reply-choose-none"), ("planned", "reply-choose-planned"), ("made", "reply-choose-made")]
            .map(|(value, key)| Choice::new(value, self.t(key), current))
            .into()
    }
}

fn sample_shell(language: Language, path: &str) -> Shell {
    let (name, csrf_token) = ("Lid <b>Verzonnen".to_owned(), "csrf\"token".to_owned());
    Shell::new(language, path, true).for_member(MemberSignedIn { name, csrf_token })
}

fn sample_facility() -> ProviderFacility {
    ProviderFacility {
        id: "018bcfe5-6800-7000-8000-000000000001".to_owned(),
        name: "De <Verzonnen> Linde".to_owned(),
        municipality: Some("Gent".to_owned()),
        sector: Sector::Elderly,
        reviews: 2,
        score: Some(4.25),
        wishes: Some("2 <mensen> vroegen dit al.".to_owned()),
    }
}

fn sample_review(reply: Option<ReplyState>) -> ProviderReview {
    ProviderReview {
        id: "018bcfe5-6800-7000-8000-000000000002".to_owned(),
        relation: Relation::Relative,
        experienced_in: "2026-05".to_owned(),
        published_on: NaiveDate::default(),
        score: reply.map(|_| 4.5),
        language: if reply.is_some() { "fr".to_owned() } else { "nl".to_owned() },
        text: masked("Mijn <moeder> woont hier, zegt [naam].", &[(31, 37)]),
        reply,
    }
}

impl Sample for ProviderFacilitiesPage {
    fn samples(language: Language) -> Vec<Self> {
        let shell = sample_shell(language, "/aanbieder/voorzieningen");
        let unproven =
            vec![Link { href: "/aanbieder/bevestigen/1".to_owned(), label: "vzw <b>Vals".to_owned() }];
        let empty = Self { shell, rows: vec![], unproven, next: None, first: None };
        let other = ProviderFacility { municipality: None, score: None, reviews: 0, ..sample_facility() };
        let next = Some("/aanbieder/voorzieningen?cursor=a".to_owned());
        let first = Some("/aanbieder/voorzieningen".to_owned());
        vec![Self { rows: vec![sample_facility(), other], next, first, ..empty.clone() }, empty]
    }
}

impl Sample for ProviderReviewsPage {
    fn samples(language: Language) -> Vec<Self> {
        let shell = sample_shell(language, "/aanbieder/voorzieningen/x");
        let empty = Self { shell, facility: sample_facility(), rows: vec![], next: None, first: None };
        let states = ReplyState::ALL.iter().map(|state| Some(*state)).chain([None]);
        let rows =
            states.enumerate().map(|(n, state)| ProviderReview { id: n.to_string(), ..sample_review(state) });
        vec![Self { rows: rows.collect(), ..empty.clone() }, empty]
    }
}

impl Sample for ProviderReviewPage {
    fn samples(language: Language) -> Vec<Self> {
        let form = ReplyForm {
            later: false,
            text: "Bedankt <voor> uw waardering.".to_owned(),
            improvement: language.improvements("planned"),
            planned_for: "2026-12-24".to_owned(),
            preview: None,
        };
        let write = Self {
            shell: sample_shell(language, "/aanbieder/waardering/x"),
            id: "018bcfe5-6800-7000-8000-000000000002".to_owned(),
            facility: sample_facility(),
            review: Some(sample_review(None)),
            public: vec![],
            waiting: None,
            form: Some(form.clone()),
            appeal: None,
            question: Some(QuestionForm::new("/aanbieder/mening", "CSRF", "TOKEN")),
            reads_only: false,
            errors: FormErrors::none(),
        };
        let warned = ReplyWarnings::of(
            "Bel <Ann> op 0470 12 34 56.",
            &[(4, 9)],
            vec!["Staat hier een <naam>?".to_owned()],
        );
        let checked = ReplyForm { preview: Some(warned), later: true, ..form.clone() };
        let fine = ReplyForm { preview: Some(ReplyWarnings::of("Dank u.", &[], vec![])), ..form };
        let returned = WaitingReply {
            state: ReplyState::Returned,
            text: "Bel <Ann>.".to_owned(),
            articles: vec![ArticleRef { code: "privacy-1".to_owned(), title: "Geen <namen>".to_owned() }],
            reasons: "Laat de <naam> weg.".to_owned(),
            change: "Zonder naam.".to_owned(),
        };
        let queued = WaitingReply {
            state: ReplyState::Queued,
            articles: vec![],
            reasons: String::new(),
            change: String::new(),
            ..returned.clone()
        };
        let errors = FormErrors::in_language(
            language,
            &[
                domain::FieldError::new("/text", "too_short", "Te kort."),
                domain::FieldError::new("/planned_for", "required", "Zeg wanneer."),
                domain::FieldError::new("/reason", "too_short", "Te kort."),
            ],
        );
        vec![
            Self { form: Some(checked), public: vec![ReplyView::sample(false)], ..write.clone() },
            Self { form: Some(fine), ..write.clone() },
            Self {
                waiting: Some(returned),
                appeal: Some("Omdat <dit>.".to_owned()),
                errors,
                ..write.clone()
            },
            Self { waiting: Some(queued), form: None, reads_only: true, review: None, ..write.clone() },
            write,
        ]
    }
}
