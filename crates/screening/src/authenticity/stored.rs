//! Evidence in the two parts in which a platform stores it, without the text, which it has anyway.

use super::engine::Settings;
use super::evidence::Evidence;
use super::network::Network;
use super::submission::{Submission, THEMES};
use domain::Sector;
use serde::{Deserialize, Serialize};

/// What may be kept as long as the submission: traces of the address, the scores, the time of the form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Lasting(Evidence);

/// What is to be erased after some time: traces of network and device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Passing {
    network: Network,
    device: u64,
}

impl Evidence {
    /// The parts to store. The text and the id are in neither.
    pub fn split(self) -> (Lasting, Passing) {
        let passing = Passing { network: self.network, device: self.device };
        let lasting = Self {
            id: String::new(),
            network: Network::default(),
            device: 0,
            prose: Default::default(),
            ..self
        };
        (Lasting(lasting), passing)
    }
}

impl Settings {
    /// What [`Evidence::split`] took apart, of a submission with this id and text, as of `at` in seconds
    /// since 1970 UTC. Without `passing` network and device are unknown.
    pub fn join(
        &self,
        id: &str,
        at: i64,
        text: &str,
        lasting: &Lasting,
        passing: Option<Passing>,
    ) -> Evidence {
        // Only what depends on the id, the moment and the text is taken of this one.
        let read = self.evidence(&Submission {
            id,
            at,
            sector: Sector::Childcare,
            facility: "",
            provider: "",
            provider_domain: None,
            email: "",
            network: None,
            device: None,
            form_seconds: None,
            scores: [None; THEMES],
            text,
            invited: false,
        });
        let (network, device) = passing.map(|passing| (passing.network, passing.device)).unwrap_or_default();
        Evidence { id: read.id, at: read.at, prose: read.prose, network, device, ..lasting.0 }
    }
}
