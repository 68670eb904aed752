//! Whole answers that are kept for a moment, in front of everything else.
//!
//! What many read at once is read, written and compressed once: its headers and bytes are sent as they are until
//! something public changes in this process, or for two seconds, because other nodes write too. A handler says with
//! [`Keep`] that its answer is the same for everybody. A kept answer meets the limit for readers and gets a request
//! id and a line in the log, as every other one does.

mod kept;

use crate::client::{ClientAddress, TrustedProxies, peer};
use crate::limits::Gate;
use crate::problem::Problem;
use crate::{request_id, request_log};
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{ACCEPT_ENCODING, CONTENT_LENGTH, TRANSFER_ENCODING};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::Ids;
use futures::future::{BoxFuture, Either, Ready, ready};
use kept::{Answer, Kept};
use std::convert::Infallible;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Instant;
use tower::Service;

/// How many answers are kept at most.
const ANSWERS: usize = 1024;
/// A longer body is sent and not kept. In bytes.
const LONGEST_BODY: usize = 16 * 1024;
/// An address with a longer query or path is not looked up. In bytes.
const LONGEST_KEY: usize = 256;

/// Stands in the extensions of an answer that says the same to everybody, whoever asks, until something public
/// changes.
#[derive(Clone, Copy, Debug)]
pub struct Keep {
    /// The epoch of what is public before the facts of the answer were read.
    pub epoch: u64,
    /// The pattern of its address, for the log.
    pub route: &'static str,
}

/// What the front has to know.
pub struct FrontParts {
    /// The epoch of what is public: another number after each change.
    pub epoch: Box<dyn Fn() -> u64 + Send + Sync>,
    /// The limit that readers meet.
    pub limit: Gate,
    /// Peers whose `X-Forwarded-For` is believed.
    pub trusted_proxies: TrustedProxies,
    /// Where request ids come from.
    pub ids: Arc<dyn Ids>,
}

/// A service with kept answers in front of it. It is no layer of a router, because each of those is gone through
/// and cloned for every request.
#[derive(Clone)]
pub struct Front<S> {
    shared: Arc<Shared>,
    inner: S,
}

struct Shared {
    parts: FrontParts,
    kept: Kept,
}

impl<S> Front<S> {
    /// Puts kept answers in front of a service.
    pub fn new(inner: S, parts: FrontParts) -> Self {
        Self { shared: Arc::new(Shared { parts, kept: Kept::new(ANSWERS) }), inner }
    }
}

impl<S> Service<Request> for Front<S>
where
    S: Service<Request, Response = Response, Error = Infallible>,
    S::Future: Send + 'static,
{
    type Response = Response;
    type Error = Infallible;
    type Future =
        Either<Ready<Result<Response, Infallible>>, BoxFuture<'static, Result<Response, Infallible>>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let Some(key) = key_of(&request) else { return Either::Right(Box::pin(self.inner.call(request))) };
        if let Some(answer) = self.shared.answer(&key, &request) {
            return Either::Left(ready(Ok(answer)));
        }
        let shared = Arc::clone(&self.shared);
        let answering = self.inner.call(request);
        Either::Right(Box::pin(async move { Ok(shared.keep(key, answering.await?).await) }))
    }
}

/// What tells one answer from another: the address, and how the reader lets it be compressed. Nothing for what is
/// never kept.
fn key_of(request: &Request) -> Option<String> {
    let headers = request.headers();
    if request.method() != Method::GET
        || headers.contains_key(CONTENT_LENGTH)
        || headers.contains_key(TRANSFER_ENCODING)
    {
        return None;
    }
    let address = request.uri().path_and_query()?.as_str();
    let mut encodings = headers.get_all(ACCEPT_ENCODING).iter();
    let encoding = encodings.next().map_or(Ok(""), |value| value.to_str()).ok()?;
    let fits = encodings.next().is_none() && address.len() + encoding.len() < LONGEST_KEY;
    fits.then(|| [address, "\n", encoding].concat())
}

impl Shared {
    /// The kept answer, unless there is none or the reader has asked too often: then the router answers.
    fn answer(&self, key: &str, request: &Request) -> Option<Response> {
        let kept = self.kept.get(key, (self.parts.epoch)())?;
        let started = Instant::now();
        let address = self.parts.trusted_proxies.client(peer(request.extensions()), request.headers());
        self.parts.limit.check(&ClientAddress::new(address)).ok()?;
        let id = self.parts.ids.uuid();
        let mut response = kept.response(request.headers());
        request_id::stamp(&mut response, id);
        request_log::read(kept.route, response.status(), started, id);
        Some(response)
    }

    /// Keeps an answer that may be kept, and passes it on.
    async fn keep(&self, key: String, response: Response) -> Response {
        let Some(Keep { epoch, route }) = response.extensions().get().copied() else { return response };
        if response.status() != StatusCode::OK {
            return response;
        }
        let (parts, body) = response.into_parts();
        let body = match to_bytes(body, usize::MAX).await {
            Ok(body) => body,
            Err(error) => return Problem::internal(&error).into_response(),
        };
        if body.len() <= LONGEST_BODY {
            self.kept.put(key, epoch, Answer::new(&parts.headers, body.clone(), route));
        }
        Response::from_parts(parts, Body::from(body))
    }
}
