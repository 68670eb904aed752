//! Words for the codes of the domain, the register and the screening.

use crate::{Language, Shell, Speak};
use domain::{Relation, ReviewState, Sector};

/// The words for the codes that occur in the contexts.
impl Shell {
    pub(crate) fn sector(&self, sector: &Sector) -> String {
        self.t(sector_key(*sector))
    }

    pub(crate) fn relation(&self, relation: &Relation) -> String {
        self.t(relation_key(*relation))
    }

    pub(crate) fn state(&self, state: &ReviewState) -> String {
        self.t(state_key(*state))
    }

    pub(crate) fn kind(&self, code: &str) -> String {
        self.language.kind(code)
    }

    /// A kind with its sector, which is not said twice where the register has no more than the sector.
    pub(crate) fn kind_in_sector(&self, kind: &str, sector: &Sector) -> String {
        let (kind, sector) = (self.kind(kind), self.sector(sector));
        if kind == sector { kind } else { format!("{kind} · {sector}") }
    }

    /// What an editor calls an action or a proposal of the screening.
    pub(crate) fn action(&self, code: &str) -> String {
        self.language.action(code)
    }

    /// What was decided, said to the submitter.
    pub(crate) fn outcome(&self, code: &str) -> String {
        known(self.language, outcome_key(code), code)
    }

    /// A privacy category or a flag of the screening.
    pub(crate) fn category(&self, code: &str) -> String {
        known(self.language, category_key(code), code)
    }

    pub(crate) fn readability(&self, code: &str) -> String {
        known(self.language, readability_key(code), code)
    }
}

impl Language {
    /// The name of a kind of facility, by the code of the register, such as `woonzorgcentrum`. A code
    /// that has no words yet shows itself, with spaces.
    pub fn kind(self, code: &str) -> String {
        known(self, kind_key(code), code)
    }

    /// What an editor calls an action (`publish`, `return`, `reject`, `escalate`) or a proposal of the
    /// screening (`redact` too).
    pub fn action(self, code: &str) -> String {
        known(self, action_key(code), code)
    }

    /// The name of a privacy category or a flag of the screening.
    pub fn category(self, code: &str) -> String {
        known(self, category_key(code), code)
    }

    /// The name of a sector.
    pub fn sector(self, sector: Sector) -> String {
        self.t(sector_key(sector))
    }

    /// The name of a relation, as the reader of a review sees it.
    pub fn relation(self, relation: Relation) -> String {
        self.t(relation_key(relation))
    }

    /// The name of a state on the desk.
    pub fn state(self, state: ReviewState) -> String {
        self.t(state_key(state))
    }
}

fn known(language: Language, key: Option<&'static str>, code: &str) -> String {
    key.map_or_else(|| code.replace('_', " "), |key| language.t(key))
}

const fn sector_key(sector: Sector) -> &'static str {
    match sector {
        Sector::Childcare => "sector-childcare",
        Sector::Elderly => "sector-elderly",
        Sector::Disability => "sector-disability",
        Sector::YouthCare => "sector-youth-care",
    }
}

const fn relation_key(relation: Relation) -> &'static str {
    match relation {
        Relation::Parent => "relation-parent",
        Relation::Client => "relation-client",
        Relation::Resident => "relation-resident",
        Relation::Relative => "relation-relative",
        Relation::Visitor => "relation-visitor",
        Relation::Involved => "relation-involved",
        Relation::Provider => "relation-provider",
        Relation::Unknown => "relation-unknown",
    }
}

const fn state_key(state: ReviewState) -> &'static str {
    match state {
        ReviewState::AwaitingVerification => "state-awaiting-verification",
        ReviewState::Lapsed => "state-lapsed",
        ReviewState::Queued => "state-queued",
        ReviewState::InReview => "state-in-review",
        ReviewState::Escalated => "state-escalated",
        ReviewState::Published => "state-published",
        ReviewState::Returned => "state-returned",
        ReviewState::Rejected => "state-rejected",
        ReviewState::Withdrawn => "state-withdrawn",
        ReviewState::TakenDown => "state-taken-down",
        ReviewState::Hidden => "state-hidden",
    }
}

fn action_key(code: &str) -> Option<&'static str> {
    Some(match code {
        "publish" => "action-publish",
        "redact" => "action-redact",
        "return" => "action-return",
        "reject" => "action-reject",
        "escalate" => "action-escalate",
        "keep" => "action-keep",
        "take_down" => "action-take-down",
        _ => return None,
    })
}

fn outcome_key(code: &str) -> Option<&'static str> {
    Some(match code {
        "publish" => "outcome-publish",
        "return" => "outcome-return",
        "reject" => "outcome-reject",
        "escalate" => "outcome-escalate",
        "take_down" => "outcome-take-down",
        "keep" => "outcome-keep",
        _ => return None,
    })
}

fn category_key(code: &str) -> Option<&'static str> {
    Some(match code {
        "person" => "category-person",
        "email" => "category-email",
        "phone" => "category-phone",
        "url" => "category-url",
        "handle" => "category-handle",
        "address" => "category-address",
        "national_id" => "category-national-id",
        "iban" => "category-iban",
        "plate" => "category-plate",
        "date" => "category-date",
        "room" => "category-room",
        "promotional" => "category-promotional",
        "spam" => "category-spam",
        "implausible" => "category-implausible",
        "revenge" => "category-revenge",
        "hearsay" => "category-hearsay",
        "insult" => "category-insult",
        "discrimination" => "category-discrimination",
        "threat" => "category-threat",
        "criminal_accusation" => "category-criminal-accusation",
        "safeguarding" => "category-safeguarding",
        "formal_complaint" => "category-formal-complaint",
        "gibberish" => "category-gibberish",
        "capitals" => "category-capitals",
        _ => return None,
    })
}

fn readability_key(code: &str) -> Option<&'static str> {
    Some(match code {
        "ok" => "readability-ok",
        "fixable" => "readability-fixable",
        "unreadable" => "readability-unreadable",
        _ => return None,
    })
}

fn kind_key(code: &str) -> Option<&'static str> {
    KINDS.iter().find(|(known, _)| *known == code).map(|(_, key)| *key)
}

/// The codes of the register and the keys of their words.
pub(crate) const KINDS: &[(&str, &str)] = &[
    ("CIK", "kind-cik"),
    ("KO", "kind-ko"),
    ("MFC", "kind-mfc"),
    ("assistentiewoningen", "kind-assistentiewoningen"),
    ("buitenschoolse_opvang", "kind-buitenschoolse-opvang"),
    ("centrum_inclusieve_kinderopvang", "kind-centrum-inclusieve-kinderopvang"),
    ("centrum_kinderzorg_gezinsondersteuning", "kind-centrum-kinderzorg-gezinsondersteuning"),
    ("dagverzorgingscentrum", "kind-dagverzorgingscentrum"),
    ("dienst_onthaalouders", "kind-dienst-onthaalouders"),
    ("gezinszorg", "kind-gezinszorg"),
    ("groepsopvang", "kind-groepsopvang"),
    ("huis_van_het_kind", "kind-huis-van-het-kind"),
    ("jeugdhulp", "kind-jeugdhulp"),
    ("kinderdagverblijf", "kind-kinderdagverblijf"),
    ("kinderopvang", "kind-kinderopvang"),
    ("kleuteropvang", "kind-kleuteropvang"),
    ("kortverblijf", "kind-kortverblijf"),
    ("lokaal_dienstencentrum", "kind-lokaal-dienstencentrum"),
    ("lokaal_loket_kinderopvang", "kind-lokaal-loket-kinderopvang"),
    ("multifunctioneel_centrum", "kind-multifunctioneel-centrum"),
    ("onthaal_orientatie_observatie", "kind-onthaal-orientatie-observatie"),
    ("orthopedagogisch_centrum", "kind-orthopedagogisch-centrum"),
    ("pleegzorg", "kind-pleegzorg"),
    ("preventie_opvoeding", "kind-preventie-opvoeding"),
    ("rechtstreeks_toegankelijke_hulp", "kind-rechtstreeks-toegankelijke-hulp"),
    ("thuisbegeleidingsdienst", "kind-thuisbegeleidingsdienst"),
    ("voorziening_personen_met_handicap", "kind-voorziening-personen-met-handicap"),
    ("wonen_met_ondersteuning", "kind-wonen-met-ondersteuning"),
    ("woonzorgcentrum", "kind-woonzorgcentrum"),
    ("zorgvereniging", "kind-zorgvereniging"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_code_shows_itself() {
        assert_eq!(Language::NL.kind("nieuw_soort"), "nieuw soort");
        assert_eq!(Language::NL.kind("woonzorgcentrum"), "Woonzorgcentrum");
    }
}
