//! The demo's very serious texts: the provider sees them, masked, before readers do. One waits for what its members say,
//! the other is answered.

use super::desk::Team;
use crate::app::App;
use anyhow::{Context, Result};
use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::ReviewId;
use domain::{Action, DecisionDraft, MockClock, Redaction};
use moderation::ProviderMember;

/// A very serious text.
pub struct Serious {
    /// Who writes it.
    pub first_name: &'static str,
    /// What.
    pub text: &'static str,
    /// The name in it that an editor covers.
    covers: &'static str,
    /// How long before the end of the history the editor shows it to the provider.
    hours_before: i64,
    /// What the members say about it, two hours before the end of the history.
    said: Option<&'static str>,
}

/// Both of them: the newest last.
pub const ROWS: [Serious; 2] = [
    Serious {
        first_name: "Katrien",
        text: "Twee keer vonden we 's avonds de deur naar de straat open en was er niemand van het team in de buurt. \
               We vroegen aan Lieve wat er misliep en kregen geen uitleg. Wij maken ons grote zorgen.",
        covers: "Lieve",
        hours_before: 30,
        said: Some(
            "Dit klopt: het slot van de deur was stuk. Sinds maandag is het hersteld, en wie de laatste ronde doet, \
             tekent af dat de deur dicht is. We belden de familie om dat te vertellen.",
        ),
    },
    Serious {
        first_name: "Bram",
        text: "Er viel iemand op de trap en dat hoorden we pas een week later, toevallig, van Hilde. Er was niets \
               opgeschreven. Toen we ernaar vroegen, wist niemand wie er die dag werkte.",
        covers: "Hilde",
        hours_before: 20,
        said: None,
    },
];

/// An editor decides that the provider sees a text first; where that is written, a member answers.
pub async fn hear(
    app: &App,
    team: &Team,
    clock: &MockClock,
    end: DateTime<Utc>,
    member: &ProviderMember,
    review: ReviewId,
    serious: &Serious,
) -> Result<()> {
    clock.set(end - TimeDelta::hours(serious.hours_before) + TimeDelta::minutes(20));
    let case = app.store.view().queue().undecided_about(review.0).await?.context("no open case")?.id;
    let (desk, editor) = (team.desk(), team.colleague());
    desk.claim(editor, case).await.context("taking a serious text")?;
    let draft = DecisionDraft { redactions: vec![cover(serious)?], ..DecisionDraft::new(1, Action::Publish) };
    desk.decide_after_hearing(editor, case, draft).await.context("showing it to the provider first")?;
    if let Some(said) = serious.said {
        clock.set(end - TimeDelta::hours(2));
        app.providers().say(member, review, said).await.context("answering")?;
    }
    clock.set(end);
    Ok(())
}

/// When a text is sent in.
pub fn sent_at(serious: &Serious, end: DateTime<Utc>) -> DateTime<Utc> {
    end - TimeDelta::hours(serious.hours_before)
}

fn cover(serious: &Serious) -> Result<Redaction> {
    let (before, _) = serious.text.split_once(serious.covers).context("the name is not in the text")?;
    let start = before.chars().count();
    let end = start + serious.covers.chars().count();
    Ok(Redaction { start, end, replacement: "[naam]".to_owned() })
}
