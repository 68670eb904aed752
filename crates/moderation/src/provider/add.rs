//! Adding members of providers, for whoever runs the machine (the command `user`).

use crate::Desk;
use crate::account::{NewEditor, by_operator};
use domain::ids::{EditorId, FacilityId, OrganisationId};
use domain::text::{graphemes, normalise_line};
use domain::{
    EnterpriseNumber, ErrorKind, FieldError, MemberFunction, MemberRole, Membership, Organisation, ProofKind,
    Role, RuleError, Verified,
};
use serde_json::json;
use storage::Tx;

/// A new member of an organisation, which is added where it is not known yet.
#[derive(Clone, Debug)]
pub struct NewMember {
    /// The account; its role is that of providers whatever it says.
    pub account: NewEditor,
    /// The organisation's enterprise number.
    pub number: EnterpriseNumber,
    /// The organisation's name, 1 to 200 characters; only needed where it is not known yet.
    pub organisation: String,
    /// What the member may do.
    pub role: MemberRole,
    /// As what the member replies.
    pub function: MemberFunction,
    /// Whether whoever adds it knows who acts for the organisation; only heard where it is not known yet.
    pub vouched: bool,
    /// Facilities that the organisation runs, by name in addresses, at most 500; those that it runs already
    /// stay.
    pub facilities: Vec<String>,
}

/// Longest name of an organisation, in graphemes.
const MAX_NAME: usize = 200;
/// Most facilities at once.
const MOST_FACILITIES: usize = 500;

impl Desk {
    /// Adds a member, and the organisation where it is not known yet.
    ///
    /// Errors: `invalid_fields` (422) with `/email`, `/name`, `/password`, `/organisation` or `/facilities/0`,
    /// ...; `editor_exists`, `facility_taken` (409).
    pub async fn add_member(&self, new: &NewMember) -> Result<EditorId, RuleError> {
        let now = self.clock.now();
        let account = self.new_account(&NewEditor { role: Role::Provider, ..new.account.clone() }).await?;
        let mut tx = self.store.begin().await?;
        let organisation = self.organisation(&tx, new).await?;
        let facilities = facilities(&tx, organisation, &new.facilities).await?;
        if tx.organisations().set_runs(organisation, &facilities).await? < facilities.len() as u64 {
            return Err(facility_taken("Een van deze voorzieningen"));
        }
        self.insert_account(&mut tx, &account).await?;
        let membership = Membership { organisation, role: new.role, function: new.function };
        tx.memberships().insert(account.id, &membership, now).await?;
        tx.record(by_operator(
            account.id,
            "editor.joined",
            json!({ "organisation": organisation, "role": new.role, "facilities": facilities.len() }),
            now,
        ));
        tx.commit(self.ids.as_ref()).await?;
        Ok(account.id)
    }

    async fn organisation(&self, tx: &Tx, new: &NewMember) -> Result<OrganisationId, RuleError> {
        if let Some(known) = tx.organisations().find_by_number(&new.number).await? {
            return Ok(known.id);
        }
        let name = organisation_name("/organisation", &new.organisation)?;
        let id = OrganisationId::next(self.ids.as_ref());
        let now = self.clock.now();
        let verified = new.vouched.then_some(Verified { by: ProofKind::Manager, at: now });
        let organisation = Organisation { id, number: new.number.clone(), name, verified };
        tx.organisations().insert(&organisation, now).await?;
        Ok(id)
    }
}

/// The name of an organisation in the form in which it is stored.
///
/// Errors: `invalid_fields` (422) with this pointer.
pub fn organisation_name(pointer: &str, name: &str) -> Result<String, RuleError> {
    let name = normalise_line(name);
    if (1..=MAX_NAME).contains(&graphemes(&name)) {
        return Ok(name);
    }
    let detail = format!("Geef de naam van de organisatie, van 1 tot {MAX_NAME} tekens.");
    Err(RuleError::invalid(vec![FieldError::new(pointer, "bad_length", detail)]))
}

/// What everybody is told who says that an organisation runs what another one runs.
pub fn facility_taken(which: &str) -> RuleError {
    let detail = format!("{which} hoort al bij een andere organisatie.");
    RuleError::new(ErrorKind::Conflict, "facility_taken", detail)
}

/// The facilities by their names in addresses. One that somebody else runs is refused.
async fn facilities(
    tx: &Tx,
    organisation: OrganisationId,
    slugs: &[String],
) -> Result<Vec<FacilityId>, RuleError> {
    let wrong = |n: usize, code, detail: &str| FieldError::new(format!("/facilities/{n}"), code, detail);
    if slugs.len() > MOST_FACILITIES {
        let detail = format!("Noem hoogstens {MOST_FACILITIES} voorzieningen.");
        return Err(RuleError::invalid(vec![FieldError::new("/facilities", "too_many", detail)]));
    }
    let (mut found, mut errors) = (Vec::new(), Vec::new());
    for (n, slug) in slugs.iter().enumerate() {
        match tx.facilities().find_by_slug(slug).await? {
            None => errors.push(wrong(n, "unknown_facility", "Deze voorziening kennen we niet.")),
            Some(facility) if facility.organisation.is_some_and(|other| other != organisation) => {
                let detail = "Deze voorziening hoort bij een andere organisatie.";
                errors.push(wrong(n, "other_organisation", detail));
            }
            Some(facility) if found.contains(&facility.id) => {}
            Some(facility) => found.push(facility.id),
        }
    }
    if errors.is_empty() { Ok(found) } else { Err(RuleError::invalid(errors)) }
}
