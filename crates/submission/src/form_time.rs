//! How long somebody had a form open, as a stamp in the form says that nobody else can make.

use crate::Submissions;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// What the stamp is made for.
const PURPOSE: &str = "form-opened";
/// A form that was open for longer says nothing any more, in seconds: a week.
const LONGEST: i64 = 7 * 86_400;

impl Submissions {
    /// The stamp of a form that is opened now: the moment, and a keyed hash of it and of `form`, the
    /// form's own key, so that it fits no other form.
    pub fn form_stamp(&self, form: &str) -> String {
        self.stamp(form, self.clock.now().timestamp())
    }

    /// Seconds since the form with this stamp was opened; nothing when the stamp is not ours or too old.
    pub fn form_seconds(&self, form: &str, stamp: &str) -> Option<u32> {
        let opened: i64 = stamp.split_once('.')?.0.parse().ok()?;
        let seconds = self.clock.now().timestamp().checked_sub(opened)?;
        // Whoever can tell from the time of a comparison where two stamps differ still knows one form only.
        let ours = (0..=LONGEST).contains(&seconds) && self.stamp(form, opened) == stamp;
        ours.then(|| u32::try_from(seconds).ok()).flatten()
    }

    fn stamp(&self, form: &str, at: i64) -> String {
        let mac = self.store.vault().mac(PURPOSE, format!("{at}.{form}").as_bytes());
        format!("{at}.{}", URL_SAFE_NO_PAD.encode(mac))
    }
}
