//! Under what circumstances a review was sent, and what is kept of them.

use crate::draft::Checked;
use domain::{Facility, Redacted};
use screening::authenticity::{Settings, Submission, THEMES};
use std::net::IpAddr;
use storage::{StorageError, TraceParts};

/// Under what circumstances a review was sent. All of it may be unknown. None of it is stored as it is:
/// only hashes under a key, which tell whether two are the same and not what they are.
#[derive(Clone, Debug, Default)]
pub struct Circumstances {
    /// The address it came from. One that many unrelated people share, such as that of a proxy in the
    /// same machine, says nothing and counts as unknown.
    pub network: Option<Redacted<IpAddr>>,
    /// The browser's own description of itself.
    pub device: Option<Redacted<String>>,
    /// Seconds between opening and sending the form.
    pub form_seconds: Option<u32>,
    /// Whether an invitation of the facility was used.
    pub invited: bool,
}

impl Circumstances {
    /// What is kept of them. Without the text, which is kept anyway.
    pub(crate) fn traces(
        &self,
        settings: &Settings,
        checked: &Checked,
        facility: &Facility,
    ) -> Result<TraceParts, StorageError> {
        let mut scores = [None; THEMES];
        for (place, score) in scores.iter_mut().zip(checked.scores.0.values()) {
            *place = score.map(domain::Score::get);
        }
        let provider = match (facility.organisation, &facility.organiser) {
            (Some(organisation), _) => organisation.to_string(),
            (None, organiser) => organiser.clone().unwrap_or_default(),
        };
        let evidence = settings.evidence(&Submission {
            id: "",
            at: 0,
            sector: facility.sector,
            facility: &facility.id.to_string(),
            provider: &provider,
            provider_domain: own_domain(facility),
            email: checked.email.deliverable().expose(),
            network: self.network.as_ref().map(|network| *network.expose()).filter(is_public),
            device: self.device.as_ref().map(|device| device.expose().as_str()),
            form_seconds: self.form_seconds,
            scores,
            text: "",
            invited: self.invited,
        });
        let (lasting, passing) = evidence.split();
        TraceParts::new(&lasting, Some(&passing))
    }
}

/// The domain of the facility's mail, or else of its website.
fn own_domain(facility: &Facility) -> Option<&str> {
    let mail = facility.email.as_deref().and_then(|email| email.rsplit_once('@')).map(|(_, domain)| domain);
    mail.or_else(|| {
        let site = facility.website.as_deref()?;
        let host =
            site.split_once("://").map_or(site, |(_, rest)| rest).split(['/', ':', '?', '#']).next()?;
        Some(host.strip_prefix("www.").unwrap_or(host))
    })
}

/// Whether an address tells one line from another on the internet.
fn is_public(address: &IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(v4) => !(v4.is_private() || v4.is_loopback() || v4.is_link_local() || v4.is_unspecified()),
        IpAddr::V6(v6) => {
            !(v6.is_unique_local() || v6.is_loopback() || v6.is_unicast_link_local() || v6.is_unspecified())
        }
    }
}
