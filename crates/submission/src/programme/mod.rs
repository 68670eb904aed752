//! Applications to pilot programmes, as whoever applies makes, confirms and takes them back.

mod apply;
mod check;
mod confirm;
mod own;

use crate::Submissions;
use domain::ids::{ApplicationId, FacilityId};
use domain::pilot::{ApplicantKind, LocationKind, Programme, Programmes};
use domain::{Redacted, RuleError, Sector};
use notify::{Envelope, OutgoingMail, Recipient};
use storage::{ApplicationContact, ApplicationRecord, Topic, Tx};
use templates::Language;

pub use confirm::ApplicationConfirmed;
pub use own::{Applicant, OwnApplication};

/// What the link in a mail that confirms an application is for.
const CONFIRM: &str = "application-confirm";
/// What the link in a mail to the page of an application is for.
pub const APPLICATION_MANAGE: &str = "application-manage";

/// What somebody sends in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicationDraft {
    /// As what they apply.
    pub applicant: ApplicantKind,
    /// The name of the organisation, 1 to 150 graphemes.
    pub applicant_name: String,
    /// The sector of the facilities; may be left out where the programme has one.
    pub sector: Option<Sector>,
    /// The municipalities of the area, 1 to 30.
    pub municipalities: Vec<String>,
    /// Whether the Lokaal Loket Kinderopvang takes part; none where that is not said.
    pub local_desk: Option<LocalDeskDraft>,
    /// Whether the charter is accepted.
    pub accepts_charter: bool,
    /// Who is written to.
    pub contact: ContactDraft,
    /// Why they apply, at most 4,000 graphemes.
    pub motivation: Redacted<String>,
    /// The locations, at most 100.
    pub locations: Vec<LocationDraft>,
    /// Language of the mails: one of those of the interface, such as `nl`.
    pub language: String,
}

/// Whether the Lokaal Loket Kinderopvang takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalDeskDraft {
    /// Whether it does.
    pub involved: bool,
    /// Its name, 1 to 150 graphemes where it does.
    pub name: String,
}

/// A contact person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactDraft {
    /// First name.
    pub first_name: Redacted<String>,
    /// Last name.
    pub last_name: Redacted<String>,
    /// E-mail address.
    pub email: Redacted<String>,
    /// Telephone number; may be empty.
    pub phone: Redacted<String>,
}

/// A location: of the register by its id, or else by its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocationDraft {
    /// Where it is in the register.
    pub facility: Option<FacilityId>,
    /// Its name, where it is not.
    pub name: String,
    /// Its municipality.
    pub municipality: Option<String>,
    /// Who runs it.
    pub organiser: Option<String>,
    /// For whom it is.
    pub kind: Option<LocationKind>,
    /// Whether the price depends on the income.
    pub income_based_price: Option<bool>,
    /// Whether it has a quality label.
    pub quality_label: Option<bool>,
}

impl Submissions {
    /// The pilot programmes that there are.
    pub fn programmes(&self) -> &Programmes {
        &self.rules.programmes
    }

    /// Whether one can apply to a programme today.
    pub fn takes_applications(&self, programme: &Programme) -> bool {
        programme.is_open(domain::belgium::day(self.clock.now()))
    }

    fn programme(&self, id: &str) -> Result<&Programme, RuleError> {
        self.rules.programmes.get(id).ok_or_else(|| RuleError::not_found("programme_not_found"))
    }

    /// The title of the programme of an application in a language.
    fn title(&self, record: &ApplicationRecord, language: Language) -> String {
        let programme = self.rules.programmes.get(&record.programme);
        let words = programme.and_then(|programme| programme.words(language.code()));
        words.map_or_else(|| record.programme.clone(), |words| words.title.clone())
    }

    fn send(
        &self,
        tx: &mut Tx,
        id: ApplicationId,
        contact: &ApplicationContact,
        language: Language,
        mail: OutgoingMail,
    ) -> Result<(), RuleError> {
        let to = Recipient {
            first_name: Redacted::new(contact.first_name.clone()),
            last_name: Redacted::new(contact.last_name.clone()),
            address: Redacted::new(contact.email.clone()),
            language,
        };
        let bytes = Envelope::new(to, mail).to_bytes();
        Ok(tx.send_sealed(Topic::Mail, id.0, &bytes, self.clock.now(), self.ids.as_ref())?)
    }
}
