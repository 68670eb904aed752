//! `/api/v1/open-data`: files for everybody, sent as they are read.
//!
//! Both files are streamed: a page of rows is in memory at a time, however long the file is. A reader who is
//! slow makes the next page wait. When the database fails on the way the connection breaks off, so that half a
//! file cannot be taken for a whole one.

pub(crate) mod facilities;
pub(crate) mod reviews;

use axum::body::{Body, Bytes};
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, LINK};
use axum::response::{IntoResponse, Response};
use futures::stream;

/// Creative Commons Attribution 4.0, named as RFC 8288 and the registered relation `license` have it.
const LICENCE: &str = "<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"";
/// The files change with every publication; an hour is often enough for who takes all of it.
const HOUR: &str = "public, max-age=3600";

/// A file that is made page by page: `next` gives what follows a key, with the key of its last row, or `None`
/// at the end.
fn file<K, N, F>(kind: &'static str, name: &'static str, head: Bytes, next: N) -> Response
where
    K: Send + 'static,
    N: Fn(Option<K>) -> F + Send + 'static,
    F: Future<Output = std::io::Result<Option<(Bytes, K)>>> + Send,
{
    enum Place<K> {
        Head(Bytes),
        After(Option<K>),
    }
    let rows = stream::try_unfold((Place::Head(head), next), |(place, next)| async move {
        let after = match place {
            Place::Head(head) => return Ok(Some((head, (Place::After(None), next)))),
            Place::After(after) => after,
        };
        let page = next(after).await?;
        Ok::<_, std::io::Error>(page.map(|(rows, last)| (rows, (Place::After(Some(last)), next))))
    });
    let mut response = Body::from_stream(rows).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(HOUR));
    headers.insert(LINK, HeaderValue::from_static(LICENCE));
    headers.insert(CONTENT_DISPOSITION, HeaderValue::from_static(name));
    response
}
