//! Who applied to the demo's pilots: some wait, some get ready, some take part, and some are stuck.

use super::feedback;
use super::folder::Account;
use super::inbox::Inbox;
use crate::app::App;
use anyhow::{Context, Result, bail};
use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::ApplicationId;
use domain::pilot::{ApplicantKind, ApplicationState as S, LocationKind};
use domain::{Facility, MockClock, Redacted, Sector};
use jobs::Worker;
use moderation::{PilotManager, ProviderMember};
use onboarding::ContactDraft;
use storage::Topic;
use submission::{ApplicationDraft, ContactDraft as Applicant, LocalDeskDraft, LocationDraft, Submissions};

const PLATFORM: &str = "platform";
const CALL: &str = "vroeg-en-nabij-2024";

/// What an application went through.
struct Life {
    programme: &'static str,
    applicant: &'static str,
    sector: Sector,
    /// How many days before the end it was sent.
    sent: i64,
    /// Where it went, and how many days before the end.
    moves: &'static [(S, i64)],
}

/// The first one is that of the demo's provider.
const LIVES: [Life; 9] = [
    Life {
        programme: PLATFORM,
        applicant: "De Verzonnen Wegwijzer",
        sector: Sector::Elderly,
        sent: 50,
        moves: &[(S::ProvisionallySelected, 46), (S::Selected, 40), (S::Onboarding, 6)],
    },
    Life {
        programme: PLATFORM,
        applicant: "vzw Verzonnen Avondrust",
        sector: Sector::Elderly,
        sent: 62,
        moves: &[(S::ProvisionallySelected, 58), (S::Selected, 50), (S::Onboarding, 41)],
    },
    Life {
        programme: PLATFORM,
        applicant: "vzw Verzonnen Kompas",
        sector: Sector::Disability,
        sent: 45,
        moves: &[(S::ProvisionallySelected, 40), (S::Selected, 12)],
    },
    Life {
        programme: PLATFORM,
        applicant: "vzw Verzonnen Brug",
        sector: Sector::YouthCare,
        sent: 20,
        moves: &[],
    },
    Life {
        programme: PLATFORM,
        applicant: "vzw Verzonnen Speelhof",
        sector: Sector::Childcare,
        sent: 58,
        moves: &[(S::ProvisionallySelected, 52), (S::Selected, 45), (S::Onboarding, 35), (S::Live, 8)],
    },
    Life {
        programme: PLATFORM,
        applicant: "vzw Verzonnen Zonder Plan",
        sector: Sector::Disability,
        sent: 30,
        moves: &[(S::Refused, 25)],
    },
    Life {
        programme: CALL,
        applicant: "Huis van het Kind De Verzonnen Linde",
        sector: Sector::Childcare,
        sent: 55,
        moves: &[(S::ProvisionallySelected, 50), (S::Selected, 44), (S::Onboarding, 30)],
    },
    Life {
        programme: CALL,
        applicant: "Huis van het Kind De Verzonnen Beek",
        sector: Sector::Childcare,
        sent: 15,
        moves: &[(S::ProvisionallySelected, 9)],
    },
    Life {
        programme: CALL,
        applicant: "Huis van het Kind De Verzonnen Heuvel",
        sector: Sector::Childcare,
        sent: 5,
        moves: &[],
    },
];

/// Why a manager of the demo does what it does.
const WHY: &str = "Dat spraken we af in het gesprek met de aanvrager.";

/// Who lives it.
pub struct Pilots<'s> {
    pub app: &'s App,
    pub submissions: &'s Submissions,
    pub worker: &'s Worker,
    pub inbox: &'s Inbox,
    pub clock: &'s MockClock,
    pub manager: &'s Account,
}

impl Pilots<'_> {
    /// Lives through all of them, in the order of time.
    pub async fn live(
        &self,
        end: DateTime<Utc>,
        member: &ProviderMember,
        own: &[Facility],
        all: &[Facility],
    ) -> Result<()> {
        let mut moments: Vec<(i64, usize, Option<S>)> = Vec::new();
        for (n, life) in LIVES.iter().enumerate() {
            moments.push((life.sent, n, None));
            moments.extend(life.moves.iter().map(|(to, days)| (*days, n, Some(*to))));
        }
        moments.sort_by_key(|(days, n, _)| (std::cmp::Reverse(*days), *n));
        let mut ids: Vec<Option<ApplicationId>> = vec![None; LIVES.len()];
        for (days, n, to) in moments {
            self.clock.set(end - TimeDelta::days(days));
            let (Some(life), Some(slot)) = (LIVES.get(n), ids.get_mut(n)) else { continue };
            match (to, *slot) {
                (None, _) => *slot = Some(self.apply(n, life, own, all).await.context(life.applicant)?),
                (Some(to), Some(id)) => self.go(id, to).await.context(life.applicant)?,
                (Some(_), None) => bail!("an application that was not sent"),
            }
        }
        self.clock.set(end - TimeDelta::days(5));
        if let Some(id) = ids.first().copied().flatten() {
            let contact = ContactDraft {
                name: "Amir Verzonnenmans".to_owned(),
                email: "amir@verzonnen.example".to_owned(),
                phone: String::new(),
                function: "supervisor".to_owned(),
                language: "nl".to_owned(),
            };
            self.app.providers().name_contact(member, id, &contact).await.context("a contact person")?;
        }
        self.clock.set(end);
        let manager = self.sign_in().await?;
        feedback::group(&self.app.desk(), &manager, PLATFORM).await.context("topics")?;
        Ok(self.app.desk().sign_out_pilot_manager(&manager).await?)
    }

    async fn apply(
        &self,
        n: usize,
        life: &Life,
        own: &[Facility],
        all: &[Facility],
    ) -> Result<ApplicationId> {
        let mine =
            |facility: &&Facility| facility.sector == own.first().map_or(life.sector, |one| one.sector);
        let others =
            all.iter().filter(|one| one.sector == life.sector && own.iter().all(|own| own.id != one.id));
        let chosen: Vec<&Facility> = match n {
            0 => own.iter().filter(mine).collect(),
            n => others.skip(2 * n).take(2).collect(),
        };
        // The one promise that a mistake here would break.
        if chosen.is_empty() || chosen.iter().any(|facility| !facility.invented) {
            bail!("an invented application without invented facilities");
        }
        let secret = |text: &str| Redacted::new(text.to_owned());
        let sector = chosen.first().map(|facility| facility.sector);
        let location = |facility: &&Facility| LocationDraft {
            facility: Some(facility.id),
            kind: (facility.sector == Sector::Childcare).then_some(LocationKind::BabyToddler),
            ..LocationDraft::default()
        };
        let mut places: Vec<String> = chosen.iter().filter_map(|one| one.municipality.clone()).collect();
        places.sort();
        places.dedup();
        let call = life.programme == CALL;
        let draft = ApplicationDraft {
            applicant: if call { ApplicantKind::HuisVanHetKind } else { ApplicantKind::Organiser },
            applicant_name: format!("{} (demo)", life.applicant),
            sector,
            municipalities: places,
            local_desk: Some(LocalDeskDraft { involved: call, name: "Verzonnen Lokaal Loket".to_owned() }),
            accepts_charter: true,
            contact: Applicant {
                first_name: secret("Jana"),
                last_name: secret("Verzonnenmans"),
                email: secret(&format!("aanvrager-{n}@verzonnen.example")),
                phone: secret(""),
            },
            motivation: secret("We willen horen wat mensen van ons vinden, en daar iets mee doen."),
            locations: chosen.iter().map(location).collect(),
            language: "nl".to_owned(),
        };
        // What waits goes first: the worker takes some mails at a time, the oldest ones first.
        while !self.worker.deliver(Topic::Mail).await?.is_idle() {}
        drop(self.inbox.take_token());
        self.submissions.apply_to_programme(life.programme, &draft).await?;
        while !self.worker.deliver(Topic::Mail).await?.is_idle() {}
        let link = self.inbox.take_token().context("the mail with the link did not come")?;
        Ok(self.submissions.confirm_application(link.expose()).await?.id)
    }

    /// Moves an application. What stands in the way is set aside, with its reason.
    async fn go(&self, id: ApplicationId, to: S) -> Result<()> {
        let (desk, manager) = (self.app.desk(), self.sign_in().await?);
        for _ in 0..2 {
            match desk.move_application(&manager, id, to, WHY).await {
                Ok(_) => break,
                Err(refused) if refused.rules.is_empty() => return Err(refused.error.into()),
                Err(refused) => {
                    for rule in refused.rules {
                        desk.set_rule_aside(&manager, id, &rule.rule, WHY).await?;
                    }
                }
            }
        }
        Ok(desk.sign_out_pilot_manager(&manager).await?)
    }

    async fn sign_in(&self) -> Result<PilotManager> {
        let (desk, password) = (self.app.desk(), Redacted::new(self.manager.password.clone()));
        let signed_in = desk.sign_in_pilot_manager(&self.manager.email, &password).await?;
        Ok(desk.authenticate_pilot_manager(&signed_in.token).await?)
    }
}
