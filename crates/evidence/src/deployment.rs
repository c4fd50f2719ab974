//! Names of services in the files that deploy them: container files, compose files, Kubernetes objects, Helm values.

use periplus_inventory::{MappingMethod, NamedFolder};

use crate::document::{Node, read_documents};
use crate::reading::evidence;

/// Variables that name a service outright.
const VARIABLES: [&str; 2] = ["DD_SERVICE", "OTEL_SERVICE_NAME"];
/// Labels that do.
const LABELS: [&str; 3] = ["tags.datadoghq.com/service", "com.datadoghq.tags.service", "app.kubernetes.io/name"];
/// Folders that hold deployment files of what lies around them.
const DEPLOYMENT_FOLDERS: [&str; 16] = [
    "k8s",
    "kube",
    "kubernetes",
    "deploy",
    "deployment",
    "deployments",
    "manifests",
    "helm",
    "chart",
    "charts",
    "templates",
    "kustomize",
    "base",
    "overlays",
    "docker",
    ".docker",
];

/// Keys of compose files that say what something is and not which: they name no service.
const GENERAL: [&str; 18] = [
    "app",
    "application",
    "web",
    "www",
    "api",
    "server",
    "service",
    "backend",
    "frontend",
    "client",
    "worker",
    "main",
    "test",
    "tests",
    "sut",
    "dev",
    "prod",
    "site",
];

/// Whether the file at `path` may deploy something, judged by its name and folder.
pub fn is_deployment(path: &str) -> bool {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    if is_container(file) || is_compose(file) {
        return true;
    }
    let Some(stem) = file.strip_suffix(".yaml").or_else(|| file.strip_suffix(".yml")) else { return false };
    stem.starts_with("values")
        || matches!(stem, "deployment" | "statefulset" | "daemonset" | "k8s" | "kubernetes" | "kube" | "service")
        || folder.split('/').any(|part| DEPLOYMENT_FOLDERS.contains(&part))
}

fn is_container(file: &str) -> bool {
    matches!(file, "Dockerfile" | "Containerfile") || file.starts_with("Dockerfile.") || file.ends_with(".Dockerfile")
}

fn is_compose(file: &str) -> bool {
    let stem = file.strip_suffix(".yaml").or_else(|| file.strip_suffix(".yml"));
    stem.is_some_and(|stem| {
        ["docker-compose", "compose"].iter().any(|name| stem == *name || stem.starts_with(&format!("{name}.")))
    })
}

/// The names that the deployment file at `path` gives, and to which folders. What is no such file gives none.
pub fn deployed_names(path: &str, text: &str) -> Vec<NamedFolder> {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    if is_container(file) {
        return container(path, folder, text);
    }
    let compose = is_compose(file);
    if !compose && !VARIABLES.iter().chain(&LABELS).any(|word| text.contains(word)) {
        return Vec::new();
    }
    // A template of Helm is no YAML: what stands before its first directive counts.
    let (documents, _) = read_documents(path, text);
    let mut names = Vec::new();
    for document in &documents {
        if compose {
            compose_services(path, folder, document, &mut names);
        } else if let Some((name, place)) = workload_name(document) {
            names.push(named(name, around(folder), path, place));
        }
    }
    names
}

fn named(name: &str, folder: &str, path: &str, place: &Node) -> NamedFolder {
    NamedFolder {
        name: name.to_owned(),
        folder: folder.to_owned(),
        method: MappingMethod::Deployment,
        evidence: evidence(path, place.line, place.column),
        repository: String::new(),
    }
}

/// The folder that deployment files in `folder` are about.
fn around(folder: &str) -> &str {
    let mut folder = folder;
    while let Some(last) = folder.rsplit('/').next().filter(|last| !last.is_empty()) {
        let inside = folder.split('/').any(|part| DEPLOYMENT_FOLDERS.contains(&part));
        if !inside {
            break;
        }
        folder = folder.strip_suffix(last).unwrap_or_default().trim_end_matches('/');
    }
    folder
}

/// A name that is written out; one with a placeholder is none.
fn plain(text: &str) -> Option<&str> {
    let text = text.trim();
    (!text.is_empty() && !text.contains(['$', '{', '<', ' '])).then_some(text)
}

/// `ENV DD_SERVICE=…` and `LABEL com.datadoghq.tags.service=…`.
fn container(path: &str, folder: &str, text: &str) -> Vec<NamedFolder> {
    let mut names = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let line = line.trim();
        if !["ENV ", "LABEL ", "ARG "].iter().any(|word| line.starts_with(word)) {
            continue;
        }
        for key in VARIABLES.iter().chain(&LABELS[..2]) {
            let Some((_, after)) = line.split_once(key) else { continue };
            let value = after.trim_start_matches(['=', ' ', '"']);
            let value = value.split([' ', '"', '\'']).find(|part| !part.is_empty()).unwrap_or_default();
            if let Some(name) = plain(value) {
                let column = line.find(key).unwrap_or_default() as u32 + 1;
                names.push(NamedFolder {
                    name: name.to_owned(),
                    folder: folder.to_owned(),
                    method: MappingMethod::Deployment,
                    evidence: evidence(path, at as u32 + 1, column),
                    repository: String::new(),
                });
            }
        }
    }
    // The last stage is the one that runs.
    names.pop().into_iter().collect()
}

fn compose_services(path: &str, folder: &str, document: &Node, names: &mut Vec<NamedFolder>) {
    for service in document.get("services").map(Node::entries).unwrap_or_default() {
        let node = &service.node;
        let Some(build) = node.get("build") else { continue };
        let context = build.text().or_else(|| build.text_of("context")).unwrap_or(".");
        let dockerfile = build.text_of("dockerfile").unwrap_or_default();
        if context.contains("://") || context.contains('$') {
            continue;
        }
        let Some(mut built) = below(folder, context) else { continue };
        if let Some((inner, _)) = dockerfile.rsplit_once('/')
            && let Some(inner) = below(&built, inner)
        {
            around(&inner).clone_into(&mut built);
        }
        if let Some((name, place)) = environment_name(node).or_else(|| label_name(node.get("labels")?)) {
            names.push(named(name, &built, path, place));
        }
        if let Some(name) = plain(&service.key).filter(|name| !GENERAL.contains(name)) {
            names.push(NamedFolder {
                method: MappingMethod::Compose,
                evidence: evidence(path, service.line, service.column),
                ..named(name, &built, path, node)
            });
        }
    }
}

/// `path` below `folder`; nothing if it leads out of the tree.
fn below(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// A variable of an environment: `NAME: value`, `- NAME=value`, or `- {name: NAME, value: value}`.
fn environment_name(node: &Node) -> Option<(&str, &Node)> {
    let environment = node.get("environment").or_else(|| node.get("env"))?;
    for variable in VARIABLES {
        if let Some(value) = environment.get(variable) {
            return Some((plain(value.text()?)?, value));
        }
        for item in environment.items() {
            let pair = item.text().and_then(|text| text.split_once('='));
            let listed = || (item.text_of("name") == Some(variable)).then(|| item.text_of("value")).flatten();
            let value = pair.filter(|(name, _)| *name == variable).map(|(_, value)| value).or_else(listed);
            if let Some(name) = value.and_then(plain) {
                return Some((name, item));
            }
        }
    }
    None
}

fn label_name(labels: &Node) -> Option<(&str, &Node)> {
    for label in LABELS {
        if let Some(value) = labels.get(label) {
            return Some((plain(value.text()?)?, value));
        }
        for item in labels.items() {
            if let Some((_, value)) = item.text()?.split_once('=').filter(|(name, _)| *name == label) {
                return Some((plain(value)?, item));
            }
        }
    }
    None
}

/// The name in a Kubernetes workload, or in values of Helm: variables anywhere, then labels of the object or its pods.
fn workload_name(document: &Node) -> Option<(&str, &Node)> {
    const WORKLOADS: [&str; 7] = ["Deployment", "StatefulSet", "DaemonSet", "Pod", "Rollout", "Job", "CronJob"];
    match document.text_of("kind") {
        None => of_variables(document, 0),
        Some(kind) if WORKLOADS.contains(&kind) => of_variables(document, 0)
            .or_else(|| object_label(document))
            .or_else(|| object_label(document.get("spec")?.get("template")?)),
        Some(_) => None,
    }
}

fn object_label(object: &Node) -> Option<(&str, &Node)> {
    label_name(object.get("metadata")?.get("labels")?)
}

/// Deployments nest containers a few levels deep; values of Helm hardly more.
const DEEPEST: usize = 12;

fn of_variables(node: &Node, depth: usize) -> Option<(&str, &Node)> {
    if depth > DEEPEST {
        return None;
    }
    environment_name(node).or_else(|| {
        let entries = node.entries().iter().map(|entry| &entry.node);
        entries.chain(node.items()).find_map(|inner| of_variables(inner, depth + 1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<String> {
        assert!(is_deployment(path), "{path}");
        let names = deployed_names(path, text);
        names
            .iter()
            .map(|name| {
                let line = name.evidence.location.as_ref().map_or(0, |at| at.line);
                format!("{}={} {}:{line}", name.folder, name.name, name.method.as_str())
            })
            .collect()
    }

    #[test]
    fn each_kind_of_file_names_the_folder_it_is_about() {
        for (path, text, expected) in [
            ("d/Dockerfile", "FROM x\nENV A=1 DD_SERVICE=\"gates\"\n", vec!["d=gates deployment:2"]),
            ("Dockerfile", "ENV OTEL_SERVICE_NAME gates\n", vec!["=gates deployment:1"]),
            ("Dockerfile", "LABEL com.datadoghq.tags.service=\"gates\"\n", vec!["=gates deployment:1"]),
            ("Dockerfile", "ENV DD_SERVICE=$NAME\n", vec![]),
            (
                "docker-compose.yml",
                "services:\n  shop:\n    build: ./web\n    environment:\n      DD_SERVICE: shop-web\n  db:\n    image: x\n  api:\n    \
                 build: {context: ., dockerfile: api/docker/Dockerfile}\n    environment: [OTEL_SERVICE_NAME=shop-api]\n",
                vec!["web=shop-web deployment:5", "web=shop compose:2", "api=shop-api deployment:10"],
            ),
            (
                "orders/k8s/deployment.yaml",
                "kind: Deployment\nmetadata: {name: x}\nspec:\n  template:\n    spec:\n      containers:\n        - name: c\n          \
                 env:\n            - {name: DD_SERVICE, value: orders}\n",
                vec!["orders=orders deployment:9"],
            ),
            (
                "orders/deploy/base/app.yaml",
                "kind: Deployment\nmetadata:\n  labels:\n    tags.datadoghq.com/service: orders\n---\nkind: Service\nmetadata: {labels: \
                 {app.kubernetes.io/name: no}}\n",
                vec!["orders=orders deployment:4"],
            ),
            ("orders/helm/values.yaml", "app:\n  env:\n    DD_SERVICE: orders\n", vec!["orders=orders deployment:3"]),
            ("orders/values.yaml", "replicas: 1\n", vec![]),
        ] {
            assert_eq!(found(path, text), expected, "{path}: {text}");
        }
        assert!(!is_deployment("src/config.yaml") && !is_deployment("deploy/readme.md"));
    }
}
