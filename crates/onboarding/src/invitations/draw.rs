//! Drawing a poster or a letter.

use domain::{ErrorKind, Facility, RuleError};
use storage::BatchRecord;
use templates::Language;
use templates::paper::Poster;

/// The PDF of a batch.
///
/// Errors: `internal` (500) where it cannot be drawn, which no name of a facility leads to.
pub(super) fn drawn(batch: &BatchRecord, facility: &Facility, base: &str) -> Result<Vec<u8>, RuleError> {
    let language: Language = batch.language.parse().unwrap_or_default();
    let read = base.split_once("://").map_or(base, |(_, rest)| rest);
    let poster = Poster {
        language,
        kind: batch.kind,
        facility: facility.name.clone(),
        place: facility.municipality.clone().unwrap_or_default(),
        code: batch.code.to_string(),
        entry: format!("{read}{}", language.to("/u")),
        link: format!("{base}{}", language.to(&format!("/u/{}", batch.code.as_str()))),
    };
    poster
        .pdf()
        .map_err(|_| RuleError::new(ErrorKind::Internal, "internal", "De affiche kan niet gemaakt worden."))
}

/// The name under which it is kept: `affiche-a4-de-linde-nl.pdf`.
pub(super) fn file_name(batch: &BatchRecord, facility: &Facility) -> String {
    use domain::InvitationKind::{Letter, PosterA4, PosterA5};
    let kind = match batch.kind {
        PosterA4 => "affiche-a4",
        PosterA5 => "affiche-a5",
        Letter => "brief",
    };
    format!("{kind}-{}-{}.pdf", facility.slug, batch.language)
}
