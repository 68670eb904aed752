//! The demo's notices and appeals: invented ones in every state, through the real use cases.

use super::desk::Team;
use super::inbox::Inbox;
use crate::app::App;
use anyhow::{Context, Result, bail};
use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::{CaseId, ReviewId};
use domain::{Action, Capacity, DecisionDraft, MockClock, NoticeReason, Redacted, Redaction, ReviewState};
use jobs::Worker;
use moderation::Editor;
use storage::{Store, Topic};
use submission::{NoticeDraft, NoticeSubject, Submissions};

/// What becomes of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// The link in the mail is not used yet.
    Unconfirmed,
    /// It waits for an editor.
    Waits,
    /// An editor decided so.
    Decided(Action),
    /// An editor left the text as it is, and whoever gave notice appealed; another editor decided so, or it
    /// waits.
    Appealed(Option<Action>),
    /// The text was taken offline, its author appealed, and another editor decided so.
    AuthorAppealed(Action),
}

/// One notice: how many days before the end, why, as what, in which words, and what becomes of it.
type Row = (i64, NoticeReason, Capacity, &'static str, End);

const ROWS: [Row; 12] = [
    (
        70,
        NoticeReason::Insult,
        Capacity::Provider,
        "De toon over ons team is kwetsend. We vragen om dit te herbekijken.",
        End::Decided(Action::Keep),
    ),
    (
        61,
        NoticeReason::Accusation,
        Capacity::Provider,
        "De eerste zin beschuldigt ons van iets wat niet waar is.",
        End::Decided(Action::Publish),
    ),
    (
        55,
        NoticeReason::WrongFacility,
        Capacity::Reader,
        "Dit gaat volgens mij over een ander huis in dezelfde straat.",
        End::Decided(Action::TakeDown),
    ),
    (
        47,
        NoticeReason::NotOwnExperience,
        Capacity::Reader,
        "De schrijver heeft dit zelf niet meegemaakt, denk ik.",
        End::Appealed(Some(Action::Keep)),
    ),
    (
        39,
        NoticeReason::Accusation,
        Capacity::Provider,
        "Hier staat iets wat ons zwaar treft en waar geen bewijs voor is.",
        End::Appealed(Some(Action::Return)),
    ),
    (
        33,
        NoticeReason::Privacy,
        Capacity::PersonConcerned,
        "Wie mij kent, weet meteen dat dit over mij gaat.",
        End::Decided(Action::Keep),
    ),
    (
        27,
        NoticeReason::Illegal,
        Capacity::Professional,
        "Volgens ons is dit in strijd met de wet op de eer en de goede naam.",
        End::AuthorAppealed(Action::Publish),
    ),
    (
        16,
        NoticeReason::Discrimination,
        Capacity::Reader,
        "Er staat iets denigrerends over een groep mensen in.",
        End::Decided(Action::Return),
    ),
    (
        9,
        NoticeReason::Fake,
        Capacity::Provider,
        "We herkennen dit verhaal niet en denken dat het verzonnen is.",
        End::Appealed(None),
    ),
    (
        3,
        NoticeReason::Insult,
        Capacity::Reader,
        "Ik vind dit geen manier om over iemand te schrijven.",
        End::Waits,
    ),
    (
        2,
        NoticeReason::Privacy,
        Capacity::PersonConcerned,
        "Er staat een detail in waaraan iedereen mijn zoon herkent.",
        End::Waits,
    ),
    (
        1,
        NoticeReason::Other,
        Capacity::Reader,
        "Deze tekst lijkt mij vooral reclame te zijn.",
        End::Unconfirmed,
    ),
];

const WHY: &str = "Ik ben het hier niet mee eens en vraag dat iemand anders dit opnieuw bekijkt.";
const REASONS: &str = "We bekeken je tekst opnieuw na een melding, en hierin staat iets wat niet kan.";

/// A published review of the history.
#[derive(Clone, Debug)]
pub struct Told {
    /// Which.
    pub review: ReviewId,
    /// The link of its author.
    pub manage: Redacted<String>,
}

/// What notices and appeals need.
pub struct Redress<'a> {
    /// The editors.
    pub team: &'a Team,
    /// The database and the rules.
    pub app: &'a App,
    /// The public side.
    pub submissions: &'a Submissions,
    /// Delivers mails.
    pub worker: &'a Worker,
    /// Where they arrive.
    pub inbox: &'a Inbox,
    /// The time of the history.
    pub clock: &'a MockClock,
}

impl Redress<'_> {
    /// Gives every notice, and lets happen what becomes of it. `reviews` has the newest last.
    pub async fn live(&self, end: DateTime<Utc>, reviews: &[Told]) -> Result<()> {
        let mut left = reviews.iter().rev();
        for (n, row) in ROWS.into_iter().enumerate().rev() {
            let at = end - TimeDelta::days(row.0);
            let about = loop {
                let Some(told) = left.next() else { bail!("too few published reviews for the notices") };
                if self.stands_since_before(told.review, at).await? {
                    break told;
                }
            };
            self.one(n, at, row, about).await.with_context(|| format!("notice {n}"))?;
        }
        self.clock.set(end);
        Ok(())
    }

    fn store(&self) -> &Store {
        &self.app.store
    }

    /// Whether readers saw a review as it was written, and nothing about it was open, from before a moment on.
    async fn stands_since_before(&self, review: ReviewId, at: DateTime<Utc>) -> Result<bool> {
        let view = self.store().view();
        let Some(found) = view.reviews().find(review).await? else { return Ok(false) };
        let stood = found.state == ReviewState::Published && found.version == 1;
        let since = found.published_at.is_some_and(|since| since < at) && found.updated_at < at;
        Ok(stood && since && view.queue().all_undecided_about(review.0).await?.is_empty())
    }

    async fn one(&self, n: usize, at: DateTime<Utc>, row: Row, about: &Told) -> Result<()> {
        let (_, reason, capacity, explanation, end) = row;
        self.clock.set(at);
        let draft = NoticeDraft {
            subject: NoticeSubject::Review(about.review),
            reason,
            explanation: explanation.to_owned(),
            email: Redacted::new(format!("melder{n}@mail.example")),
            name: Redacted::new("Verzonnen Melder".to_owned()),
            capacity,
            good_faith: Some(true),
            passages: Vec::new(),
            language: "nl".to_owned(),
        };
        self.submissions.give_notice(&draft).await?;
        self.worker.deliver(Topic::Mail).await?;
        let token = self.inbox.take_token().context("the mail with the link did not come")?;
        if end == End::Unconfirmed {
            return Ok(());
        }
        self.clock.set(at + TimeDelta::minutes(25));
        let confirmed = self.submissions.confirm_notice(token.expose()).await?;
        let first = match end {
            End::Unconfirmed | End::Waits => return Ok(()),
            End::Decided(action) => action,
            End::Appealed(_) => Action::Keep,
            End::AuthorAppealed(_) => Action::TakeDown,
        };
        self.clock.set(at + TimeDelta::hours(5));
        self.judge(about.review, first).await?;
        self.clock.set(at + TimeDelta::days(2));
        let second = match end {
            End::Appealed(second) => {
                let follower = self.submissions.follower(confirmed.track_token.expose()).await?;
                self.submissions.appeal_notice(&follower, WHY).await?;
                second
            }
            End::AuthorAppealed(second) => {
                let writer = self.submissions.writer(about.manage.expose()).await?;
                self.submissions.appeal(&writer, WHY).await?;
                Some(second)
            }
            _ => None,
        };
        self.clock.set(at + TimeDelta::days(2) + TimeDelta::hours(4));
        match second {
            Some(action) => self.judge(about.review, action).await,
            None => Ok(()),
        }
    }

    /// Somebody who may judge the open case of a review decides it.
    async fn judge(&self, review: ReviewId, action: Action) -> Result<()> {
        let case = self.store().view().queue().undecided_about(review.0).await?.context("no open case")?;
        let editor = self.taker(case.id).await?;
        let restricts = action.restricts();
        let redactions = match action {
            Action::Publish => self.first_sentence(review, case.version).await?,
            _ => Vec::new(),
        };
        let covers = !redactions.is_empty();
        let draft = DecisionDraft {
            articles: if restricts || covers { vec!["law-1".to_owned()] } else { Vec::new() },
            reasons: if restricts { REASONS.to_owned() } else { String::new() },
            message_to_reporters: "Bedankt om dit te melden. We bekeken de tekst opnieuw.".to_owned(),
            redactions,
            ..DecisionDraft::new(case.version, action)
        };
        self.team.desk().decide(editor, case.id, draft).await.context("deciding")?;
        Ok(())
    }

    /// The first editor of the team who may take the case.
    async fn taker(&self, case: CaseId) -> Result<&Editor> {
        for editor in self.team.everybody() {
            if self.team.desk().claim(editor, case).await.is_ok() {
                return Ok(editor);
            }
        }
        bail!("nobody of the demo's editors may judge this")
    }

    /// Covers the first sentence; nothing where the text was restored after an appeal of its author.
    async fn first_sentence(&self, review: ReviewId, version: u32) -> Result<Vec<Redaction>> {
        let view = self.store().view();
        let standing = view.reviews().find(review).await?.is_some_and(|found| found.published_at.is_some());
        let text = view.versions().find(review, version).await?.context("a version")?.text;
        let end = text.chars().take_while(|c| *c != '.').count();
        let covered = standing && end > 0 && end < text.chars().count();
        let mask = Redaction { start: 0, end, replacement: "[bewering]".to_owned() };
        Ok(covered.then_some(mask).into_iter().collect())
    }
}
