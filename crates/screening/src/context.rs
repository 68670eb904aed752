//! What is known about a text before it is read.

use domain::{Relation, Sector, SubjectKind};

/// The circumstances of a text, as far as screening uses them.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// Review or reply.
    pub kind: SubjectKind,
    /// The sector of the facility.
    pub sector: Sector,
    /// The facility that is reviewed; its own name is never personal data.
    pub facility_name: &'a str,
    /// Its municipality, which is never personal data either.
    pub municipality: Option<&'a str>,
    /// Who writes.
    pub relation: Relation,
    /// One score per theme, 1 to 5, `None` for "not applicable"; empty for a reply.
    pub scores: &'a [Option<u8>],
    /// The ISO 639-1 code the writer chose in the form. It decides only when the text itself says
    /// too little about its language.
    pub submitted_language: Option<&'a str>,
}
