//! Where knowledge of an endpoint can come from.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A kind of source. The spellings are the values of the `datasource` facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Operations found in source code.
    SourceCode,
    /// An OpenAPI or Swagger document.
    Catalog,
    /// A configuration dump of AWS API Gateway.
    AwsApigateway,
    /// Spans of requests that were served.
    ApmTraces,
}

impl Source {
    /// Every source.
    pub const ALL: [Self; 4] = [Self::SourceCode, Self::Catalog, Self::AwsApigateway, Self::ApmTraces];

    /// The spelling used in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SourceCode => "source_code",
            Self::Catalog => "catalog",
            Self::AwsApigateway => "aws_apigateway",
            Self::ApmTraces => "apm_traces",
        }
    }

    /// A word for tables.
    pub const fn short(self) -> &'static str {
        match self {
            Self::SourceCode => "code",
            Self::Catalog => "spec",
            Self::AwsApigateway => "gateway",
            Self::ApmTraces => "traces",
        }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
