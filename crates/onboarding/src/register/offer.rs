//! What a register says of a facility's offer: optional columns, and the table of the PINKO partnerships.

use super::errors::quoted;
use super::reference::Reference;
use super::validate::Checker;
use domain::Offer;

/// Longest list of partnerships in characters.
const TEXT_MAX: usize = 1_000;

/// Kinds that are inclusive childcare by definition: "centrum inclusieve kinderopvang", whose task it is.
const INCLUSIVE_KINDS: [&str; 2] = ["CIK", "centrum_inclusieve_kinderopvang"];
/// Roles in a pioneer project for inclusive childcare (PINKO) of those who take in the children.
const INCLUSIVE_ROLES: [&str; 2] = ["CIK", "KO"];

/// Reads the columns; what they leave open is filled in where the kind or the table of partnerships says
/// it, and stays unknown otherwise.
pub(super) fn read(
    checker: &mut Checker<'_>,
    reference: &Reference,
    external_id: Option<&str>,
    kind: Option<&str>,
) -> Option<Offer> {
    let inclusive = yes_or_no(checker, "inclusive_care");
    let price = yes_or_no(checker, "income_based_price");
    let listed = checker.text("partnerships", TEXT_MAX)?.unwrap_or_default();
    let (inclusive, income_based_price) = (inclusive?, price?);
    let member = external_id.map_or(&[][..], |key| reference.partnerships(key));
    let known = kind.is_some_and(|kind| INCLUSIVE_KINDS.contains(&kind))
        || member.iter().any(|membership| INCLUSIVE_ROLES.contains(&membership.role.as_str()));
    let mut partnerships: Vec<String> =
        listed.split(';').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect();
    partnerships.extend(member.iter().map(|membership| membership.partnership.clone()));
    partnerships.sort();
    partnerships.dedup();
    Some(Offer { inclusive_care: inclusive.or(known.then_some(true)), income_based_price, partnerships })
}

/// `None`: reported. `Some(None)`: the register does not say.
fn yes_or_no(checker: &mut Checker<'_>, column: &'static str) -> Option<Option<bool>> {
    let text = checker.raw(column)?;
    match text.to_lowercase().as_str() {
        "" => Some(None),
        "ja" | "yes" | "true" => Some(Some(true)),
        "nee" | "neen" | "no" | "false" => Some(Some(false)),
        _ => {
            let detail = format!("{} is none of yes, no, true, false, ja, nee", quoted(&text));
            checker.fault(column, "not_yes_or_no", detail);
            None
        }
    }
}
