//! What the demo's provider hands out: posters, letters and relationship codes, some of which came back with a review.

use super::desk::Team;
use crate::app::App;
use anyhow::{Context, Result};
use domain::ids::ReviewId;
use domain::relationship::{Blinding, OprfAnswer};
use domain::{Action, DecisionDraft, Facility, Redacted};
use moderation::ProviderMember;
use onboarding::BatchDraft;

/// Kind, language, copies and name.
const BATCHES: [(&str, &str, u32, &str); 3] = [
    ("poster_a4", "nl", 6, "Onthaal en gangen"),
    ("letter", "nl", 40, "Met de factuur"),
    ("poster_a5", "fr", 4, "Onthaal"),
];
/// How many codes the first facility made: few, beside its places.
const CODES: usize = 6;

/// Makes papers for the facilities, and codes for the first one; gives the codes as printed.
pub async fn hand_out(
    app: &App,
    member: &ProviderMember,
    facilities: &[Facility],
) -> Result<Vec<Redacted<String>>> {
    let providers = app.providers();
    for facility in facilities {
        for (kind, language, copies, name) in BATCHES {
            let (kind, language, name) = (kind.to_owned(), language.to_owned(), name.to_owned());
            let asked = BatchDraft { kind, language, copies, name };
            providers.invite(member, facility.id, &asked).await.context("making a poster")?;
        }
    }
    let Some(facility) = facilities.first() else { return Ok(Vec::new()) };
    let blinding = Blinding::new(CODES, app.ids.as_ref()).context("blinding")?;
    let blinded: Vec<String> =
        blinding.blinded().iter().map(|one| one.iter().map(|byte| format!("{byte:02x}")).collect()).collect();
    let issued = providers.issue_codes(member, facility.id, &blinded).await.context("making codes")?;
    let answer = OprfAnswer {
        public_key: issued.key.element,
        elements: issued.evaluated.elements,
        proof: issued.evaluated.proof,
    };
    let codes = blinding.codes(facility.id, issued.period, &answer)?;
    Ok(codes.iter().map(|code| Redacted::new(code.printed())).collect())
}

/// An editor publishes a review that came with a code.
pub async fn publish(app: &App, team: &Team, review: ReviewId) -> Result<()> {
    let case = app.store.view().queue().undecided_about(review.0).await?.context("no open case")?.id;
    team.desk().claim(team.colleague(), case).await.context("taking a review")?;
    let draft = DecisionDraft::new(1, Action::Publish);
    team.desk().decide(team.colleague(), case, draft).await.context("publishing a review")?;
    Ok(())
}

/// Who writes with a code, and what.
pub const CONFIRMED: [(&str, &str); 3] = [
    (
        "Griet",
        "We komen hier nu een jaar. Het personeel neemt de tijd om te luisteren, en bij vragen belt er altijd iemand \
         terug.",
    ),
    (
        "Luc",
        "Er is elke dag iets te doen en iedereen mag kiezen of hij meedoet. De communicatie over uitstappen kan nog \
         beter.",
    ),
    (
        "Samira",
        "Ze houden rekening met wat iemand graag doet en ze zeggen eerlijk wat niet kan. We voelen ons altijd welkom.",
    ),
];
