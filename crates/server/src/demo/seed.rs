//! Living through the demo's history.

use super::desk::Team;
use super::feedback;
use super::folder::{Account, Accounts};
use super::hearings;
use super::inbox::Inbox;
use super::invitations;
use super::pilots::Pilots;
use super::redress::{Redress, Told};
use super::register;
use super::replies;
use super::script::{Entry, Outcome, Step, Then, history};
use super::signals;
use crate::app::App;
use crate::chance::{IdsAt, SystemClock};
use crate::settings::Settings;
use anyhow::{Context, Result, anyhow, bail};
use chrono::{DateTime, TimeDelta, Utc};
use domain::feedback::FeedbackMoment;
use domain::ids::ReviewId;
use domain::{Clock, Facility, Ids, MockClock, Redacted};
use jobs::Worker;
use moderation::ProviderMember;
use std::collections::HashMap;
use std::sync::Arc;
use storage::{Store, Topic};
use submission::{Amendment, ReviewDraft, Submissions, SubmitterDraft, VerifyError};

/// How far back the register was read in.
const BEGIN: TimeDelta = TimeDelta::days(570);

/// One review on its way.
#[derive(Clone, Debug, Default)]
struct Progress {
    review: Option<ReviewId>,
    link: Option<Redacted<String>>,
    manage: Option<Redacted<String>>,
}

struct Story {
    app: App,
    clock: Arc<MockClock>,
    submissions: Submissions,
    team: Team,
    inbox: Arc<Inbox>,
    worker: Worker,
    facilities: HashMap<String, Facility>,
    progress: Vec<Progress>,
}

/// Fills an empty database and the index; gives the accounts of the editors. `told` hears how many
/// steps are done, and of how many.
pub async fn seed(settings: &Settings, store: Store, mut told: impl FnMut(u64, u64)) -> Result<Accounts> {
    store.migrate().await?;
    if store.view().facilities().count().await? > 0 {
        bail!(
            "the database already holds facilities and is not that of a filled demo; give the demo an empty one"
        );
    }
    let end = SystemClock.now();
    let clock = Arc::new(MockClock::at(end - BEGIN));
    let ids: Arc<dyn Ids> = Arc::new(IdsAt(Arc::clone(&clock)));
    let app = App::over(settings.clone(), store, Arc::clone(&clock) as Arc<dyn Clock>, ids)?;
    let facilities = register::import(&app).await?;
    let (team, mut accounts) = Team::gather(app.desk(), app.ids.as_ref()).await?;
    let (entries, moments) = history(end)?;
    let inbox = Arc::new(Inbox::default());
    let mut story = Story {
        submissions: app.submissions()?,
        worker: app.worker_to(Arc::clone(&inbox) as Arc<dyn notify::MailTransport>, 100_000),
        clock,
        team,
        inbox,
        facilities,
        progress: vec![Progress::default(); entries.len()],
        app,
    };
    let all = moments.len() as u64 + 1;
    for (done, (at, i, step)) in moments.into_iter().enumerate() {
        let entry = entries.get(i).context("a moment without an entry")?;
        story.live(at, i, entry, step).await.with_context(|| format!("{step:?} {}", entry.id))?;
        told(done as u64, all);
    }
    story.clock.set(end);
    story.redress(end).await?;
    let account = accounts.get("inspector").context("no account of the inspectorate")?;
    story.signals(end, account).await?;
    let manager = accounts.get("pilot_manager").context("no account of a pilot manager")?;
    let [provider, newcomer] = story.replies(end, manager).await?;
    accounts.insert("provider".to_owned(), provider);
    accounts.insert("provider_to_confirm".to_owned(), newcomer);
    story.finish().await?;
    told(all, all);
    Ok(accounts)
}

impl Story {
    async fn live(&mut self, at: DateTime<Utc>, i: usize, entry: &Entry, step: Step) -> Result<()> {
        self.clock.set(at);
        let now = self.progress.get(i).cloned().unwrap_or_default();
        match (step, now.review) {
            (Step::Submit, _) => self.submit(at, i, entry).await,
            (Step::Verify, Some(_)) => self.verify(i, now.link).await,
            (Step::Decide, Some(review)) => self.decide(review, i, entry, entry.outcome).await,
            (Step::SeniorDecide, Some(review)) => {
                self.decide(review, i, entry, entry.senior.unwrap_or(Outcome::Wait)).await
            }
            (Step::Then, Some(_)) => self.then(entry, now.manage).await,
            (Step::DecideAgain, Some(review)) => self.decide(review, i, entry, Outcome::Publish).await,
            // It was never taken in; see `submit`.
            (_, None) => Ok(()),
        }
    }

    /// Some texts of the corpus are too short to be taken in: then the history goes on without them.
    async fn submit(&mut self, at: DateTime<Utc>, i: usize, entry: &Entry) -> Result<()> {
        let facility = self.facilities.get(&entry.facility).context("unknown facility")?;
        // The one promise that a mistake here would break.
        if !facility.invented {
            bail!("an invented review for a facility that exists");
        }
        let secret = |text: &str| Redacted::new(text.to_owned());
        let draft = ReviewDraft {
            facility: facility.id,
            relation: entry.relation,
            experienced_in: entry.experienced_in(at),
            scores: entry.scores.clone(),
            text: entry.text.clone(),
            language: entry.language.clone(),
            submitter: SubmitterDraft {
                first_name: secret(&entry.first_name),
                last_name: secret(&entry.last_name),
                email: secret(&entry.email),
            },
            accepts_code_of_conduct: true,
            helper: None,
            invitation: None,
            relationship_code: None,
            circumstances: entry.circumstances(),
        };
        let Ok(submitted) = self.submissions.submit(&draft, None).await else { return Ok(()) };
        self.worker.deliver(Topic::Mail).await?;
        if let Some(progress) = self.progress.get_mut(i) {
            progress.review = Some(submitted.id);
            progress.link = self.inbox.take_token();
        }
        Ok(())
    }

    async fn verify(&mut self, i: usize, link: Option<Redacted<String>>) -> Result<()> {
        let link = link.context("the mail with the link did not come")?;
        match self.submissions.verify(link.expose()).await {
            Ok(verified) => {
                let manage = verified
                    .manage_url
                    .expose()
                    .rsplit('/')
                    .next()
                    .map(|token| Redacted::new(token.to_owned()));
                if let Some(progress) = self.progress.get_mut(i) {
                    progress.manage = manage;
                }
                // One in three answers.
                let token = verified.question.filter(|_| i.is_multiple_of(3));
                feedback::answer(&self.submissions, FeedbackMoment::Submitted, i / 3, token).await
            }
            // Some people of the stream come back too soon. So they are refused.
            Err(VerifyError::TooEarly { .. }) => Ok(()),
            Err(VerifyError::Rule(error)) => Err(error.into()),
        }
    }

    async fn decide(&self, review: ReviewId, n: usize, entry: &Entry, outcome: Outcome) -> Result<()> {
        self.team.decide(&self.app.store, review, n, entry, outcome).await
    }

    async fn then(&self, entry: &Entry, manage: Option<Redacted<String>>) -> Result<()> {
        let Some(manage) = manage else { return Ok(()) };
        let writer = self.submissions.writer(manage.expose()).await?;
        match entry.then {
            Some(Then::Amend) => {
                let text = format!("{}\n\nAanvulling: ondertussen is er goed over gepraat.", entry.text);
                self.submissions.amend(&writer, &Amendment { text, scores: None }).await?;
            }
            Some(Then::Withdraw) => {
                self.submissions.withdraw(&writer).await?;
            }
            Some(Then::Appeal) => {
                let reason =
                    "Ik ben het niet eens met deze beslissing: dit is echt wat wij hebben meegemaakt.";
                self.submissions.appeal(&writer, reason).await?;
            }
            None => {}
        }
        Ok(())
    }

    /// The notices and appeals of the demo's last months.
    async fn redress(&self, end: DateTime<Utc>) -> Result<()> {
        let told =
            |progress: &Progress| Some(Told { review: progress.review?, manage: progress.manage.clone()? });
        let reviews: Vec<Told> = self.progress.iter().filter_map(told).collect();
        let redress = Redress {
            team: &self.team,
            app: &self.app,
            submissions: &self.submissions,
            worker: &self.worker,
            inbox: &self.inbox,
            clock: &self.clock,
        };
        redress.live(end, &reviews).await.context("notices and appeals")
    }

    /// The provider of the demo, what it replied, and who applied to the pilots; its account, and that of a provider
    /// that has not proven yet who acts for it.
    async fn replies(&self, end: DateTime<Utc>, manager: &Account) -> Result<[Account; 2]> {
        let told =
            |progress: &Progress| Some(Told { review: progress.review?, manage: progress.manage.clone()? });
        let all: Vec<Told> = self.progress.iter().filter_map(told).collect();
        let (facilities, reviews) = replies::about(&self.app, &all).await?;
        let (account, member) = replies::join(&self.app, &facilities).await?;
        replies::live(&self.app, &self.team, &self.clock, end, &member, &reviews).await.context("replies")?;
        let codes = invitations::hand_out(&self.app, &member, &facilities).await.context("invitations")?;
        self.confirmed(end, &facilities, codes).await.context("reviews of confirmed users")?;
        self.hearings(end, &facilities, &member).await.context("very serious texts")?;
        let mut all: Vec<Facility> = self.facilities.values().filter(|one| one.invented).cloned().collect();
        all.sort_by(|one, other| one.slug.cmp(&other.slug));
        let pilots = Pilots {
            app: &self.app,
            submissions: &self.submissions,
            worker: &self.worker,
            inbox: &self.inbox,
            clock: &self.clock,
            manager,
        };
        pilots.live(end, &member, &facilities, &all).await.context("applications to the pilots")?;
        self.app.desk().sign_out_provider(&member).await?;
        let other = all.iter().find(|one| facilities.iter().all(|own| own.id != one.id));
        let newcomer = replies::newcomer(&self.app, other.context("one more facility")?).await?;
        Ok([account, newcomer])
    }

    /// Reviews of the first facility that came with its codes.
    async fn confirmed(
        &self,
        end: DateTime<Utc>,
        facilities: &[Facility],
        codes: Vec<Redacted<String>>,
    ) -> Result<()> {
        let Some(facility) = facilities.first() else { return Ok(()) };
        for ((first_name, text), code) in invitations::CONFIRMED.into_iter().zip(codes) {
            let draft = about(facility, end, first_name, "bevestigd.example", text, 4);
            let review =
                self.taken_in(facility, ReviewDraft { relationship_code: Some(code), ..draft }).await?;
            invitations::publish(&self.app, &self.team, review).await?;
        }
        Ok(())
    }

    /// Very serious texts about the last facility that the provider sees before readers do.
    async fn hearings(
        &self,
        end: DateTime<Utc>,
        facilities: &[Facility],
        member: &ProviderMember,
    ) -> Result<()> {
        let Some(facility) = facilities.last() else { return Ok(()) };
        for serious in &hearings::ROWS {
            self.clock.set(hearings::sent_at(serious, end));
            let draft = about(facility, end, serious.first_name, "ernstig.example", serious.text, 1);
            let review = self.taken_in(facility, draft).await?;
            hearings::hear(&self.app, &self.team, &self.clock, end, member, review, serious).await?;
        }
        Ok(())
    }

    /// Sends a review in and follows the link from the mail.
    async fn taken_in(&self, facility: &Facility, draft: ReviewDraft) -> Result<ReviewId> {
        // The one promise that a mistake here would break.
        if !facility.invented {
            bail!("an invented review for a facility that exists");
        }
        // What waits goes first: the worker takes some mails at a time, the oldest ones first.
        while !self.worker.deliver(Topic::Mail).await?.is_idle() {}
        drop(self.inbox.take_token());
        let submitted = self.submissions.submit(&draft, None).await?;
        self.worker.deliver(Topic::Mail).await?;
        let link = self.inbox.take_token().context("the mail with the link did not come")?;
        self.submissions.verify(link.expose()).await.map_err(|error| anyhow!("{error:?}"))?;
        Ok(submitted.id)
    }

    /// The serious signals of the demo's last days.
    async fn signals(&self, end: DateTime<Utc>, account: &Account) -> Result<()> {
        let desk = self.app.desk();
        let password = Redacted::new(account.password.clone());
        let signed_in = desk.sign_in_inspector(&account.email, &password).await?;
        let inspector = desk.authenticate_inspector(&signed_in.token).await?;
        let reviews: Vec<ReviewId> = self.progress.iter().filter_map(|progress| progress.review).collect();
        signals::open(&self.team, &inspector, &self.app.store, &self.clock, end, &reviews).await?;
        Ok(desk.sign_out_inspector(&inspector).await?)
    }

    /// Fills the index and settles what is left in the outbox, so that the demo starts at rest.
    async fn finish(&self) -> Result<()> {
        jobs::rebuild_index(
            &self.app.store,
            self.app.index.as_ref(),
            &self.app.reference,
            &self.app.scoring(),
            |_| {},
        )
        .await?;
        self.worker.drain().await?;
        self.app.housekeeping()?.tidy().await?;
        Ok(())
    }
}

/// A review by an invented relative, whose address reaches nobody.
fn about(
    facility: &Facility,
    end: DateTime<Utc>,
    first_name: &str,
    host: &str,
    text: &str,
    score: u8,
) -> ReviewDraft {
    let secret = |text: &str| Redacted::new(text.to_owned());
    ReviewDraft {
        facility: facility.id,
        relation: domain::Relation::Relative,
        experienced_in: end.format("%Y-%m").to_string(),
        scores: ["welcome", "respect", "care"].map(|theme| (theme.to_owned(), Some(score))).into(),
        text: text.to_owned(),
        language: "nl".to_owned(),
        submitter: SubmitterDraft {
            first_name: secret(first_name),
            last_name: secret("Verzonnenmans"),
            email: secret(&format!("{}@{host}", first_name.to_lowercase())),
        },
        accepts_code_of_conduct: true,
        helper: None,
        invitation: None,
        relationship_code: None,
        circumstances: submission::Circumstances::default(),
    }
}
