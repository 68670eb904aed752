//! `GET /api/v1/relationship-keys`

use axum::extract::State;
use domain::relationship::{PublicKey, SUITE};
use http_kit::{Json, Platform};
use serde::Serialize;
use std::fmt::Write as _;
use utoipa::ToSchema;

/// A public key of relationship codes.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct RelationshipKey {
    /// Its id.
    #[schema(example = "2026-1")]
    id: String,
    /// The ciphersuite of RFC 9497, in its POPRF mode.
    #[schema(example = "ristretto255-SHA512")]
    suite: &'static str,
    /// The serialized element, 64 hexadecimal digits.
    public_key: String,
}

/// The public keys of relationship codes.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct RelationshipKeyList {
    /// That of the codes of now first; the others recognise older codes. Empty where the platform offers none.
    items: Vec<RelationshipKey>,
}

impl From<&PublicKey> for RelationshipKey {
    fn from(key: &PublicKey) -> Self {
        Self { id: key.id.clone(), suite: SUITE, public_key: hex(&key.element) }
    }
}

/// Bytes in hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The public keys of relationship codes: the same for everybody, so that nobody's codes can be told apart by the key
/// that made them.
#[utoipa::path(get, path = "/api/v1/relationship-keys", operation_id = "list_relationship_keys",
tag = "facilities", responses(
    (status = 200, description = "The keys", body = RelationshipKeyList),
))]
pub(crate) async fn list_relationship_keys(State(platform): State<Platform>) -> Json<RelationshipKeyList> {
    let items = platform.submissions.relationship_keys().iter().map(RelationshipKey::from).collect();
    Json(RelationshipKeyList { items })
}
