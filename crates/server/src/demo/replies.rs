//! The demo's provider: an invented organisation that runs some invented facilities and replies to what is
//! written about them, through the real use cases.

use super::desk::{Team, password};
use super::feedback;
use super::folder::Account;
use super::redress::Told;
use crate::app::App;
use anyhow::{Context, Result, bail};
use chrono::{DateTime, TimeDelta, Utc};
use domain::feedback::FeedbackMoment;
use domain::ids::ReviewId;
use domain::{
    Action, DecisionDraft, Facility, Improvement, MemberFunction, MemberRole, MockClock, Redacted, Role,
};
use moderation::{Credentials, NewEditor, NewMember, ProviderMember};
use onboarding::{Providers, ReplyDraft};

/// How many facilities the organisation runs.
const FACILITIES: usize = 3;

/// What becomes of a reply.
enum End {
    /// Readers see it.
    Published,
    /// It is sent back.
    Returned,
    /// It waits for an editor.
    Waits,
}

const ROWS: [(&str, Improvement, End); 5] = [
    (
        "Bedankt voor uw waardering. We geven uw woorden door aan het team, dat er veel aan heeft.",
        Improvement::None,
        End::Published,
    ),
    (
        "Bedankt dat u dit deelt. Wat u schrijft over de communicatie klopt. Vanaf volgende maand sturen we elke week \
         een bericht met wat er die week gebeurde.",
        Improvement::Planned,
        End::Published,
    ),
    (
        "We lazen uw waardering met aandacht. De ingang is intussen anders ingericht, zodat wie aankomt meteen \
         iemand ziet.",
        Improvement::Made,
        End::Published,
    ),
    (
        "Bedankt voor uw waardering. Wij weten welk gezin dit schreef en we spraken er met de vader over.",
        Improvement::None,
        End::Returned,
    ),
    (
        "Bedankt voor uw waardering. We bespreken ze op de volgende vergadering met de ouders en bewoners.",
        Improvement::None,
        End::Waits,
    ),
];

/// Adds the organisation and its member. Gives the account that visitors use, and the member.
pub async fn join(app: &App, facilities: &[Facility]) -> Result<(Account, ProviderMember)> {
    if facilities.iter().any(|facility| !facility.invented) {
        bail!("an invented organisation for a facility that exists");
    }
    let account =
        Account { email: "aanbieder@demo.example".to_owned(), password: password(app.ids.as_ref()) };
    let new = NewMember {
        account: NewEditor {
            email: Redacted::new(account.email.clone()),
            name: Redacted::new("Amir (demo)".to_owned()),
            role: Role::Provider,
            sectors: Vec::new(),
            password: Redacted::new(account.password.clone()),
        },
        // Right check digits; no enterprise has this number.
        number: "0123.456.749".parse()?,
        organisation: "De Verzonnen Wegwijzer (demo)".to_owned(),
        role: MemberRole::Owner,
        function: MemberFunction::Supervisor,
        vouched: true,
        facilities: facilities.iter().map(|facility| facility.slug.clone()).collect(),
    };
    let desk = app.desk();
    desk.add_member(&new).await.context("adding the demo's provider")?;
    let given = Credentials {
        email: new.account.email.clone(),
        password: new.account.password.clone(),
        ..Credentials::default()
    };
    let signed_in = desk.sign_in_provider_with(&given).await?;
    Ok((account, desk.authenticate_provider(&signed_in.token).await?))
}

/// Adds an organisation that has not proven yet who acts for it; gives the account of its owner.
pub async fn newcomer(app: &App, facility: &Facility) -> Result<Account> {
    if !facility.invented {
        bail!("an invented organisation for a facility that exists");
    }
    let account = Account { email: "nieuw@demo.example".to_owned(), password: password(app.ids.as_ref()) };
    let new = NewMember {
        account: NewEditor {
            email: Redacted::new(account.email.clone()),
            name: Redacted::new("Noor (demo)".to_owned()),
            role: Role::Provider,
            sectors: Vec::new(),
            password: Redacted::new(account.password.clone()),
        },
        // Right check digits; no enterprise has this number.
        number: "0123.456.848".parse()?,
        organisation: "De Verzonnen Nieuwkomer (demo)".to_owned(),
        role: MemberRole::Owner,
        function: MemberFunction::Management,
        vouched: false,
        facilities: vec![facility.slug.clone()],
    };
    app.desk().add_member(&new).await.context("adding an organisation that is not proven")?;
    Ok(account)
}

/// The facilities of the newest public reviews, with those reviews, the newest first.
pub async fn about(app: &App, told: &[Told]) -> Result<(Vec<Facility>, Vec<ReviewId>)> {
    let view = app.store.view();
    let (mut facilities, mut reviews) = (Vec::<Facility>::new(), Vec::new());
    for told in told.iter().rev() {
        let Some(review) = view.public_reviews().find(told.review).await? else { continue };
        if facilities.iter().all(|known| known.id != review.facility) {
            if facilities.len() == FACILITIES {
                continue;
            }
            facilities.push(view.facilities().find(review.facility).await?.context("a facility")?);
        }
        reviews.push(review.id);
        if reviews.len() == ROWS.len() && facilities.len() == FACILITIES {
            break;
        }
    }
    Ok((facilities, reviews))
}

/// Writes the replies of the demo's last days, and lets happen what becomes of each.
pub async fn live(
    app: &App,
    team: &Team,
    clock: &MockClock,
    end: DateTime<Utc>,
    member: &ProviderMember,
    reviews: &[ReviewId],
) -> Result<()> {
    let providers = app.providers();
    for (n, ((text, improvement, becomes), review)) in ROWS.into_iter().zip(reviews).enumerate() {
        let days = i64::try_from(ROWS.len() - n).unwrap_or(1);
        clock.set(end - TimeDelta::hours(5 * days));
        // Some weeks ahead: the demo shows it as planned.
        let planned_for =
            (improvement == Improvement::Planned).then(|| domain::belgium::day(end) + TimeDelta::days(30));
        let draft = ReplyDraft { text: text.to_owned(), improvement, planned_for };
        providers.send(member, *review, &draft).await.context("sending a reply")?;
        let token = providers.question_after(member, *review).await?;
        feedback::answer(&app.submissions()?, FeedbackMoment::Replied, n, token).await?;
        clock.set(end - TimeDelta::hours(5 * days) + TimeDelta::hours(3));
        match becomes {
            End::Published => judge(app, team, &providers, member, *review, Action::Publish).await?,
            End::Returned => judge(app, team, &providers, member, *review, Action::Return).await?,
            End::Waits => {}
        }
    }
    clock.set(end);
    Ok(())
}

async fn judge(
    app: &App,
    team: &Team,
    providers: &Providers,
    member: &ProviderMember,
    review: ReviewId,
    action: Action,
) -> Result<()> {
    let version = providers.reply(member, review).await?.version;
    let replies = app.store.view().replies().to(&[review]).await?;
    let reply = replies.first().context("a reply")?;
    let case = app.store.view().queue().undecided_about(reply.id.0).await?.context("no open case")?.id;
    let restricts = action.restricts();
    let draft = DecisionDraft {
        articles: if restricts { vec!["privacy-2".to_owned()] } else { Vec::new() },
        reasons: if restricts {
            "Je reactie zegt dat jullie weten wie dit schreef. Laat dat weg.".to_owned()
        } else {
            String::new()
        },
        ..DecisionDraft::new(version, action)
    };
    team.desk().claim(team.colleague(), case).await.context("taking a reply")?;
    team.desk().decide(team.colleague(), case, draft).await.context("deciding a reply")?;
    Ok(())
}
