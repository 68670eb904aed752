//! The layers around the whole router, in the one order that works.

use crate::client::TrustedProxies;
use crate::{fallback, guard, request_log, security_headers};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use domain::Ids;
use std::sync::Arc;
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;

/// What the outer layers need to know.
#[derive(Clone)]
pub struct Shell {
    /// Where request ids come from.
    pub ids: Arc<dyn Ids>,
    /// Peers whose `X-Forwarded-For` is believed.
    pub trusted_proxies: TrustedProxies,
    /// How long a handler may take before the caller gets a 503.
    pub timeout: Duration,
    /// The longest body in bytes; longer ones get a 413.
    pub body_limit: usize,
    /// Whether the platform is reached over https, which adds `Strict-Transport-Security`.
    pub https: bool,
}

impl Shell {
    /// Puts every layer and the 404 and 405 problems around a router with all its routes:
    /// [`Shell::outer`] around [`Shell::inner`].
    pub fn wrap<S: Clone + Send + Sync + 'static>(&self, router: Router<S>) -> Router<S> {
        self.outer(self.inner(router))
    }

    /// The layers that may answer with a problem. From the outside in: panics, client address, body
    /// limit, timeout, 404 and 405. A layer between this and [`Shell::outer`] sees every problem there is,
    /// in the response's extensions, and may show it as a page.
    pub fn inner<S: Clone + Send + Sync + 'static>(&self, router: Router<S>) -> Router<S> {
        let entrance = guard::Entrance {
            trusted_proxies: self.trusted_proxies.clone(),
            timeout: self.timeout,
            body_limit: self.body_limit,
        };
        fallback::attach(router)
            .layer(DefaultBodyLimit::max(self.body_limit))
            .layer(from_fn_with_state(Arc::new(entrance), guard::enter))
            .layer(CatchPanicLayer::custom(guard::panicked))
    }

    /// The layers that only add to an answer: security headers, and outermost the request id and the
    /// log, which thus sees what every other layer answers.
    pub fn outer<S: Clone + Send + Sync + 'static>(&self, router: Router<S>) -> Router<S> {
        let policy = security_headers::Policy { https: self.https };
        let outside = request_log::Outside { ids: Arc::clone(&self.ids), policy };
        router.layer(from_fn_with_state(outside, request_log::log))
    }
}
