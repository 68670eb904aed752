//! A key of our own: what a master key is given for, it can do with our indexes and no more.

use super::fault::{fault, is_missing, is_refused};
use super::http::Http;
use super::options::Options;
use crate::SearchError;
use crate::cursor::fingerprint;
use meilisearch_sdk::client::Client;
use meilisearch_sdk::errors::Error;
use meilisearch_sdk::key::{Action, KeyBuilder};
use uuid::{Builder, Variant, Version};

/// The way with our own key, which is made where there is none yet and the given key may do so. A key
/// that may not is used as it is.
///
/// # Errors
/// [`SearchError::Unavailable`] when the server does not answer.
pub async fn own(http: &Http, options: &Options) -> Result<Http, SearchError> {
    let given = Client::new_with_client(&options.url, options.key.as_deref(), http.clone());
    // A given key that was refused before may be right now.
    let unchanged = || options.key.as_deref().map_or_else(|| http.clone(), |key| http.with_key(key));
    if options.key.is_none() {
        return Ok(unchanged());
    }
    let key = match given.get_key(uid(options)).await {
        Err(error) if is_refused(&error) => return Ok(unchanged()),
        Err(error) if is_missing(&error) => match given.create_key(wanted(options)).await {
            // Perhaps another node was first; if not, this fails too.
            Err(Error::Meilisearch(_)) => given.get_key(uid(options)).await,
            made => made,
        },
        known => known,
    }
    .map_err(fault)?;
    Ok(http.with_key(&key.key))
}

fn wanted(options: &Options) -> KeyBuilder {
    let mut key = KeyBuilder::new();
    key.with_uid(uid(options))
        .with_name(format!("waardering {}", options.prefix))
        .with_description("Made by the program for its own indexes.")
        .with_actions(actions())
        .with_index(format!("{}_*", options.prefix));
    key
}

fn actions() -> Vec<Action> {
    vec![
        Action::Search,
        Action::DocumentsAdd,
        Action::DocumentsGet,
        Action::DocumentsDelete,
        Action::IndexesCreate,
        Action::IndexesGet,
        Action::IndexesUpdate,
        Action::IndexesDelete,
        // Not named by the SDK.
        Action::Unknown("indexes.swap".to_owned()),
        Action::TasksGet,
        Action::SettingsGet,
        Action::SettingsUpdate,
        Action::StatsGet,
        // Not the version: a key for some indexes only cannot ask for it.
    ]
}

/// The same for the same prefix and rights, so that every node finds the one key. What a key may do
/// cannot be changed, so other rights are another key.
fn uid(options: &Options) -> String {
    let halves = [1, 2].map(|half| fingerprint(&(half, &options.prefix, actions())));
    let bytes = uuid::Uuid::from_u64_pair(halves[0], halves[1]).into_bytes();
    let uid = Builder::from_bytes(bytes).with_version(Version::Random).with_variant(Variant::RFC4122);
    uid.into_uuid().to_string()
}
