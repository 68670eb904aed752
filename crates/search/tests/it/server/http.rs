//! As much of HTTP/1.1 as one known client needs.

use search::content_hash;
use serde_json::Value;
use std::collections::BTreeMap;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

/// A request.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    method: String,
    path: String,
    content_type: Option<String>,
    authorization: Option<String>,
    body: Vec<u8>,
}

/// An answer.
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Its body, JSON.
    pub body: String,
}

impl Asked {
    /// Whether it changes something on the server.
    pub fn changes(&self) -> bool {
        self.method != "GET" && !self.path.ends_with("search")
    }

    /// What tells it from others.
    pub fn key(&self) -> String {
        let lines: Vec<Value> = serde_json::Deserializer::from_slice(&self.body)
            .into_iter::<Value>()
            .map(|line| sorted(line.expect("JSON")))
            .collect();
        format!("{} {} {}", self.method, self.path, content_hash(&lines))
    }

    /// For the message when it is not known.
    pub fn described(&self) -> String {
        format!("{} {:.400}", self.key(), String::from_utf8_lossy(&self.body))
    }
}

/// The same value with its names in order, whatever serde_json was built with.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let fields: BTreeMap<String, Value> =
                fields.into_iter().map(|(name, value)| (name, sorted(value))).collect();
            Value::Array(
                fields.into_iter().map(|(name, value)| Value::Array(vec![name.into(), value])).collect(),
            )
        }
        Value::Array(items) => Value::Array(items.into_iter().map(sorted).collect()),
        other => other,
    }
}

/// Answers the requests of a connection until it closes.
pub async fn serve<F: Future<Output = Answer>>(stream: TcpStream, answer: impl Fn(Asked) -> F) {
    let mut stream = BufReader::new(stream);
    while let Some(asked) = read(&mut stream).await {
        let Answer { status, body } = answer(asked).await;
        let head = format!(
            "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
            body.len()
        );
        let sent = stream.write_all(&[head.as_bytes(), body.as_bytes()].concat()).await;
        if sent.is_err() || stream.flush().await.is_err() {
            return;
        }
    }
}

async fn read(stream: &mut BufReader<TcpStream>) -> Option<Asked> {
    let mut line = String::new();
    stream.read_line(&mut line).await.ok().filter(|read| *read > 0)?;
    let mut words = line.split_whitespace();
    let mut asked =
        Asked { method: words.next()?.to_owned(), path: words.next()?.to_owned(), ..Asked::default() };
    let mut length = 0;
    loop {
        let mut header = String::new();
        stream.read_line(&mut header).await.ok()?;
        let Some((name, value)) = header.trim_end().split_once(':') else { break };
        match name.to_ascii_lowercase().as_str() {
            "content-length" => length = value.trim().parse().ok()?,
            "content-type" => asked.content_type = Some(value.trim().to_owned()),
            "authorization" => asked.authorization = Some(value.trim().to_owned()),
            _ => {}
        }
    }
    asked.body = vec![0; length];
    stream.read_exact(&mut asked.body).await.ok()?;
    Some(asked)
}

/// Asks the real server.
pub async fn hand_on(client: &reqwest::Client, url: &str, asked: &Asked) -> Answer {
    let method = asked.method.parse().expect("a method");
    let mut request = client.request(method, format!("{url}{}", asked.path)).body(asked.body.clone());
    if let Some(content_type) = &asked.content_type {
        request = request.header("content-type", content_type);
    }
    if let Some(authorization) = &asked.authorization {
        request = request.header("authorization", authorization);
    }
    let answer = request.send().await.expect("the real server answers");
    let status = answer.status().as_u16();
    Answer { status, body: answer.text().await.expect("a text") }
}
