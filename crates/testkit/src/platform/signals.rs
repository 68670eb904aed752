//! Signals and those who read them.

use super::{PASSWORD, TestPlatform};
use domain::ids::CaseId;
use domain::{Ids, Redacted, Role, Sector, SignalKind, Urgency};
use moderation::{Editor, Inspector, NewEditor, SignalDraft, SignalItem};

impl TestPlatform {
    /// The address of a new account of the inspectorate, limited to sectors; none stands for all. Its
    /// password is [`PASSWORD`].
    ///
    /// # Panics
    ///
    /// When it cannot be added.
    pub async fn add_inspector(&self, sectors: &[Sector]) -> String {
        let email = format!("inspectie-{}@example.org", self.ids.uuid());
        let new = NewEditor {
            email: Redacted::new(email.clone()),
            name: Redacted::new("Inspecteur Verzonnen".into()),
            role: Role::Inspector,
            sectors: sectors.to_vec(),
            password: Redacted::new(PASSWORD.into()),
        };
        self.desk.add_editor(&new).await.unwrap();
        email
    }

    /// An inspector who is signed in.
    ///
    /// # Panics
    ///
    /// When that fails.
    pub async fn inspector(&self, sectors: &[Sector]) -> Inspector {
        let email = self.add_inspector(sectors).await;
        let signed_in = self.desk.sign_in_inspector(&email, &Redacted::new(PASSWORD.into())).await.unwrap();
        self.desk.authenticate_inspector(&signed_in.token).await.unwrap()
    }

    /// Opens a signal about neglect.
    ///
    /// # Panics
    ///
    /// When it is refused.
    pub async fn open_signal(&self, editor: &Editor, case: CaseId) -> SignalItem {
        self.desk.open_signal(editor, case, &signal_draft(SignalKind::Neglect)).await.unwrap().item
    }
}

/// A sound signal of a kind.
#[must_use]
pub fn signal_draft(kind: SignalKind) -> SignalDraft {
    SignalDraft {
        kind,
        urgency: Urgency::Serious,
        description: "Een kind zat volgens de tekst een hele voormiddag alleen in de kelder.".into(),
        quote: "nemen elke ochtend rustig de tijd".into(),
    }
}
