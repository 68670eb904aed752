//! Invented pilot managers and applications.

use super::{PASSWORD, TestPlatform};
use domain::ids::{ApplicationId, FacilityId};
use domain::pilot::{ApplicantKind, LocationKind};
use domain::{Facility, Ids, Redacted, Role, Sector};
use moderation::{NewEditor, PilotManager};
use notify::{Envelope, OutgoingMail};
use submission::{ApplicationDraft, ContactDraft, LocalDeskDraft, LocationDraft};

impl TestPlatform {
    /// The address of a new account of a pilot manager, limited to sectors; none stands for all. Its password is
    /// [`PASSWORD`].
    ///
    /// # Panics
    ///
    /// When the account cannot be added.
    pub async fn add_pilot_manager(&self, sectors: &[Sector]) -> String {
        let email = format!("piloot-{}@example.org", self.ids.uuid());
        let new = NewEditor {
            email: Redacted::new(email.clone()),
            name: Redacted::new("Beheerder Verzonnen".into()),
            role: Role::PilotManager,
            sectors: sectors.to_vec(),
            password: Redacted::new(PASSWORD.into()),
        };
        self.desk.add_editor(&new).await.unwrap();
        email
    }

    /// A pilot manager who is signed in.
    ///
    /// # Panics
    ///
    /// When the account cannot be added.
    pub async fn pilot_manager(&self, sectors: &[Sector]) -> PilotManager {
        let email = self.add_pilot_manager(sectors).await;
        let password = Redacted::new(PASSWORD.into());
        let signed_in = self.desk.sign_in_pilot_manager(&email, &password).await.unwrap();
        self.desk.authenticate_pilot_manager(&signed_in.token).await.unwrap()
    }

    /// Two invented childcare facilities in Gent, of two organisers, that do not take part; the first one has the
    /// income-based price.
    ///
    /// # Panics
    ///
    /// When the database refuses.
    pub async fn pilot_facilities(&self) -> [Facility; 2] {
        let mut first = self.new_facility(Sector::Childcare);
        first.participating = false;
        first.offer.income_based_price = Some(true);
        let mut second = self.new_facility(Sector::Childcare);
        second.participating = false;
        second.kind = "buitenschoolse_opvang".into();
        second.organiser = Some("vzw De Andere Tuin".into());
        for facility in [&first, &second] {
            self.add_facility(facility).await;
        }
        [first, second]
    }

    /// A confirmed application; its mails are gone.
    ///
    /// # Panics
    ///
    /// When it is refused.
    pub async fn applied(&self, programme: &str, draft: &ApplicationDraft) -> ApplicationId {
        self.submissions.apply_to_programme(programme, draft).await.unwrap();
        let mail = self.mail().await;
        let (confirm, _) = pilot_tokens(&mail).unwrap();
        let confirmed = self.submissions.confirm_application(confirm.unwrap()).await.unwrap();
        self.mails().await;
        confirmed.id
    }

    /// Sets aside what an application still has to do before it can be live.
    ///
    /// # Panics
    ///
    /// When that is refused.
    pub async fn ready(&self, manager: &PilotManager, id: ApplicationId) {
        let full = self.desk.application(manager, id).await.unwrap();
        let open = full.rules.iter().filter(|rule| rule.finding.status != domain::pilot::RuleStatus::Met);
        for rule in open.filter(|rule| rule.finding.rule.starts_with("onboarding_")) {
            let why = "Dat spraken we zo af met de aanvrager.";
            self.desk.set_rule_aside(manager, id, &rule.finding.rule, why).await.unwrap();
        }
    }
}

/// A draft that meets every condition of "Vroeg en Nabij" with the facilities of
/// [`TestPlatform::pilot_facilities`].
#[must_use]
pub fn application_draft(email: &str, facilities: &[FacilityId]) -> ApplicationDraft {
    let location = |id: &FacilityId| LocationDraft {
        facility: Some(*id),
        kind: Some(LocationKind::BabyToddler),
        ..LocationDraft::default()
    };
    ApplicationDraft {
        applicant: ApplicantKind::HuisVanHetKind,
        applicant_name: "Huis van het Kind Verzonnen".into(),
        sector: Some(Sector::Childcare),
        municipalities: vec!["Gent".into()],
        local_desk: Some(LocalDeskDraft { involved: true, name: "Lokaal Loket Verzonnen".into() }),
        accepts_charter: true,
        contact: ContactDraft {
            first_name: Redacted::new("Jana".into()),
            last_name: Redacted::new("Verzonnenmans".into()),
            email: Redacted::new(email.into()),
            phone: Redacted::new("0400 00 00 00".into()),
        },
        motivation: Redacted::new("We werken al jaren samen in onze buurt.".into()),
        locations: facilities.iter().map(location).collect(),
        language: "nl".into(),
    }
}

/// The tokens in a mail about an application: the one to confirm it, where there is one, and that of its page.
#[must_use]
pub fn pilot_tokens(envelope: &Envelope) -> Option<(Option<&str>, &str)> {
    match &envelope.mail {
        OutgoingMail::PilotConfirm(mail) => {
            Some((Some(mail.confirm_token.expose()), mail.manage_token.expose()))
        }
        OutgoingMail::PilotStep(mail) => Some((None, mail.manage_token.expose())),
        _ => None,
    }
}

/// The tokens in a mail about a wish: the one to confirm it, where there is one, and the one to take it back.
#[must_use]
pub fn wish_tokens(envelope: &Envelope) -> Option<(Option<&str>, &str)> {
    match &envelope.mail {
        OutgoingMail::WishConfirm(mail) => {
            Some((Some(mail.confirm_token.expose()), mail.stop_token.expose()))
        }
        OutgoingMail::WishFulfilled(mail) => Some((None, mail.stop_token.expose())),
        _ => None,
    }
}
