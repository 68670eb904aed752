//! What a facility handed out, beside the reviews that came with it.

use crate::{Language, Speak};
use domain::InvitationKind;

/// Posters, letters and codes of a period.
#[derive(Clone, Debug, Default)]
pub struct InsightHanded {
    /// For every kind that was made: how many batches and copies; how many reviews came with those of which the
    /// number is told; and how many batches brought a few, of which it is not.
    pub papers: Vec<(InvitationKind, u64, u64, u64, u64)>,
    /// For every half year, such as `2026-H2`: how many codes were made and used; nothing where a few were.
    pub codes: Vec<(String, u64, Option<u64>)>,
}

impl InsightHanded {
    /// What, how many, and how many reviews came with it, in words.
    pub(crate) fn rows(&self, say: Language) -> Vec<[String; 3]> {
        let papers = self.papers.iter().map(|(kind, batches, copies, reviews, few)| {
            let name = say.with2(
                "insight-handed-papers",
                "kind",
                say.invitation_kind(*kind),
                "batches",
                say.n("insight-batches", *batches),
            );
            let came = match (reviews, few) {
                (reviews, 0) => reviews.to_string(),
                (0, _) => say.t("insight-handed-some"),
                (reviews, _) => say.with("insight-handed-more", "count", reviews),
            };
            [name, copies.to_string(), came]
        });
        let codes = self.codes.iter().map(|(period, issued, used)| {
            let name = match period.split_once("-H") {
                Some((year, "1")) => say.with("insight-handed-codes-1", "year", year),
                Some((year, _)) => say.with("insight-handed-codes-2", "year", year),
                None => period.clone(),
            };
            let used = used.map_or_else(|| say.t("insight-handed-some"), |used| used.to_string());
            [name, issued.to_string(), used]
        });
        papers.chain(codes).collect()
    }
}
