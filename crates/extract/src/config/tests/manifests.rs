//! Build manifests.

use super::{diagnostics, entries};
use periplus_facts::ConfigKind;

#[test]
fn npm() {
    let text = r##"{"name": "@a/b", "main": "src/x.js", "workspaces": ["packages/*"], "imports": {"#db": "./db.js"},
        "dependencies": {"express": "^4.17.1", "socket.io": "4"}, "devDependencies": {"jest": "*"}}"##;
    assert_eq!(
        entries(ConfigKind::PackageJson, text),
        [
            "name = @a/b",
            "main = src/x.js",
            "workspaces.0 = packages/*",
            "imports.#db = ./db.js",
            "dependencies.express = ^4.17.1",
            "dependencies.socket.io = 4",
            "devDependencies.jest = *",
            "module = @a/b",
            "require.0 = express ^4.17.1",
            "require.1 = socket.io 4",
            "require.2 = jest *",
        ]
    );
    assert_eq!(entries(ConfigKind::PnpmWorkspace, "packages:\n  - 'a/*'\n"), ["packages.0 = a/*"]);
}

#[test]
fn go() {
    let text = "// c\nmodule \"x.io/a/v2\"\n\ngo 1.22\ntoolchain go1.22.1\n\nrequire x.io/b v1.0.0 // indirect\nrequire (\n\tx.io/c v2.0.0+incompatible\n)\nreplace x.io/b => ../b\nreplace (\n x.io/c v2 => x.io/d v3\n)\nexclude x.io/e v1\n";
    assert_eq!(
        entries(ConfigKind::GoMod, text),
        [
            "module = x.io/a/v2",
            "go = 1.22",
            "toolchain = go1.22.1",
            "require.0 = x.io/b v1.0.0",
            "require.1 = x.io/c v2.0.0+incompatible",
            "replace.0 = x.io/b => ../b",
            "replace.1 = x.io/c v2 => x.io/d v3",
        ]
    );
    assert_eq!(
        entries(ConfigKind::GoWork, "go 1.22\nuse (\n  ./a\n  ./b\n)\nuse ./c\n"),
        ["go = 1.22", "use.0 = ./a", "use.1 = ./b", "use.2 = ./c"]
    );
}

#[test]
fn maven() {
    let text = "<?xml version=\"1.0\"?>\n<project xmlns=\"http://maven.apache.org/POM/4.0.0\">\n <parent><groupId>g</groupId><artifactId>p</artifactId><version>1</version><relativePath/></parent>\n <artifactId>app</artifactId>\n <properties><spring.version>5.${minor}</spring.version><minor>3</minor></properties>\n <modules><module>a</module><module>b</module></modules>\n <dependencies>\n  <dependency><groupId>${project.groupId}</groupId><artifactId>x</artifactId><version>${spring.version}</version></dependency>\n  <dependency><groupId>o</groupId><artifactId>y</artifactId><version>${unknown}</version></dependency>\n </dependencies>\n <dependencyManagement><dependencies><dependency><groupId>m</groupId><artifactId>z</artifactId></dependency></dependencies></dependencyManagement>\n <build><plugins><plugin><groupId>s</groupId><artifactId>boot</artifactId><configuration><mainClass>a.Main</mainClass></configuration></plugin></plugins></build>\n <profiles><profile><modules><module>c</module></modules></profile></profiles>\n</project>";
    assert_eq!(
        entries(ConfigKind::Maven, text),
        [
            "properties.spring.version = 5.${minor}",
            "properties.minor = 3",
            "module = app",
            "group = g",
            "version = 1",
            "parent = g:p",
            "parent.version = 1",
            "parent.path = ",
            "submodule.0 = a",
            "submodule.1 = b",
            "require.0 = g:x 5.3",
            "require.1 = o:y ${unknown}",
            "managed.0 = m:z",
            "plugin.0 = s:boot",
            "main = a.Main",
            "submodule.2 = c",
        ]
    );
}

#[test]
fn maven_placeholders_that_name_each_other_end() {
    let text =
        "<project><properties><a>${b}${b}</a><b>${a}${a}</b></properties><artifactId>${a}</artifactId></project>";
    let entries = entries(ConfigKind::Maven, text);
    assert!(entries.iter().any(|entry| entry.starts_with("module = ${")), "{entries:?}");
}

#[test]
fn gradle_in_groovy() {
    let text = "plugins {\n  id 'org.springframework.boot' version '3.1.0'\n  id \"java\"\n}\n// implementation 'commented:out:1'\ngroup = 'com.x'\nversion '1.0'\napply plugin: 'war'\ndependencies {\n  implementation project(':lib:core') /* c */\n  implementation 'a:b:1.0', 'c:d'\n  api(\"e:f:2\") { exclude group: 'x' }\n  testImplementation group: 'g', name: 'h', version: '3'\n  implementation libs.spring.web\n  implementation platform('i:bom:4')\n}\napplication { mainClass = 'com.x.Main' }\n";
    assert_eq!(
        entries(ConfigKind::Gradle, text),
        [
            "plugin.0 = org.springframework.boot",
            "plugin.1 = java",
            "group = com.x",
            "version = 1.0",
            "plugin.2 = war",
            "reference.0 = lib/core",
            "require.0 = a:b 1.0",
            "require.1 = c:d",
            "require.2 = e:f 2",
            "test.0 = g:h 3",
            "require.3 = libs.spring.web",
            "require.4 = i:bom 4",
            "main = com.x.Main",
        ]
    );
}

#[test]
fn gradle_in_kotlin_and_settings() {
    let text = "plugins {\n  kotlin(\"jvm\") version \"1.9\"\n  alias(libs.plugins.boot)\n  application\n}\ndependencies {\n  implementation(project(path = \":a\"))\n  implementation(kotlin(\"stdlib\"))\n}\napplication {\n  mainClass.set(\"x.MainKt\")\n}\n";
    assert_eq!(
        entries(ConfigKind::Gradle, text),
        [
            "plugin.0 = org.jetbrains.kotlin.jvm",
            "plugin.1 = libs.plugins.boot",
            "plugin.2 = application",
            "reference.0 = a",
            "require.0 = org.jetbrains.kotlin:kotlin-stdlib",
            "main = x.MainKt",
        ]
    );
    assert_eq!(
        entries(ConfigKind::Gradle, "rootProject.name = \"shop\"\ninclude 'a', ':b:c'\ninclude(\"d\")\n"),
        ["module = shop", "submodule.0 = a", "submodule.1 = b/c", "submodule.2 = d"]
    );
}

#[test]
fn csproject() {
    let text = "<Project Sdk=\"Microsoft.NET.Sdk.Web\">\n <PropertyGroup><AssemblyName>App</AssemblyName><ImplicitUsings>enable</ImplicitUsings><OutputType>Exe</OutputType></PropertyGroup>\n <ItemGroup>\n  <ProjectReference Include=\"..\\Lib\\Lib.csproj\" />\n  <PackageReference Include=\"A\" Version=\"1.0\" /><PackageReference Include=\"B\"><Version>2</Version></PackageReference>\n  <Using Include=\"X.Y\" /><Using Include=\"X.T\" Static=\"true\" /><Using Include=\"X.U\" Alias=\"U\" /><Using Remove=\"Z\" />\n </ItemGroup>\n</Project>";
    assert_eq!(
        entries(ConfigKind::CsProject, text),
        [
            "sdk = Microsoft.NET.Sdk.Web",
            "AssemblyName = App",
            "ImplicitUsings = enable",
            "OutputType = Exe",
            "reference.0 = ../Lib/Lib.csproj",
            "package.0 = A 1.0",
            "require.0 = A 1.0",
            "package.1 = B 2",
            "require.1 = B 2",
            "using.0 = X.Y",
            "using.1 = static X.T",
            "using.2 = U = X.U",
            "module = App",
            "output = exe",
        ]
    );
    let text = "<Project><Import Project=\"..\\Shared\\Shared.projitems\" /><Import Project=\"a.targets\" /></Project>";
    assert_eq!(entries(ConfigKind::CsProject, text), ["reference.0 = ../Shared/Shared.projitems"]);
}

#[test]
fn solutions() {
    let text = "Microsoft Visual Studio Solution File\nProject(\"{FAE0}\") = \"Web\", \"src\\Web\\Web.csproj\", \"{1}\"\nEndProject\nProject(\"{2150}\") = \"tests\", \"tests\", \"{2}\"\nEndProject\n";
    assert_eq!(entries(ConfigKind::Solution, text), ["project.0 = src/Web/Web.csproj"]);
    let text = "<Solution><Folder Name=\"/x/\"><Project Path=\"src\\A\\A.csproj\" /></Folder></Solution>";
    assert_eq!(entries(ConfigKind::Solution, text), ["project.0 = src/A/A.csproj"]);
}

#[test]
fn pyproject() {
    let text = "[project]\nname = \"app\"\ndependencies = [\"fastapi[all] >= 0.1, < 2 ; python_version > '3'\", \"x @ https://y\"]\n[project.scripts]\nrun = \"app.main:run\"\n[tool.poetry.dependencies]\npython = \"^3.8\"\nflask = \"^2\"\nz = {version = \"1\", optional = true}\n";
    assert_eq!(
        entries(ConfigKind::PyProject, text),
        [
            "project.name = app",
            "project.dependencies.0 = fastapi[all] >= 0.1, < 2 ; python_version > '3'",
            "project.dependencies.1 = x @ https://y",
            "project.scripts.run = app.main:run",
            "tool.poetry.dependencies.python = ^3.8",
            "tool.poetry.dependencies.flask = ^2",
            "tool.poetry.dependencies.z.version = 1",
            "tool.poetry.dependencies.z.optional = true",
            "module = app",
            "require.0 = fastapi >=0.1,<2",
            "require.1 = x",
            "require.2 = flask ^2",
            "require.3 = z 1",
        ]
    );
}

#[test]
fn a_mistake_in_toml_leaves_the_rest() {
    let text = "[project]\nname = \"app\"\nbad = = 1\nversion = \"2\"\n";
    assert_eq!(diagnostics(ConfigKind::PyProject, text), ["config-syntax 3:7"]);
    let lines = super::lines(ConfigKind::PyProject, text);
    assert!(lines.contains(&"project.version = 2".to_owned()), "{lines:?}");
}

#[test]
fn requirements() {
    let text = "# c\nFlask==2.0 # why\nDjango [argon2] >= 3, < 4 ; python_version < '3'\n-r base.txt\n--hash=x\n-e .\n./local\nhttps://x/y.zip\nx==1 \\\n    --hash=sha256:a\n";
    assert_eq!(
        entries(ConfigKind::Requirements, text),
        ["require.0 = Flask ==2.0", "require.1 = Django >=3,<4", "include.0 = base.txt", "require.2 = x ==1"]
    );
}

#[test]
fn setup_files() {
    let text = "[metadata]\nname = app\n\n[options]\npackage_dir =\n    = src\ninstall_requires =\n    fastapi>=0.1\n    # c\n    uvicorn\n";
    assert_eq!(
        entries(ConfigKind::Setup, text),
        [
            "metadata.name = app",
            "options.package_dir.0 = = src",
            "options.install_requires.0 = fastapi>=0.1",
            "options.install_requires.1 = uvicorn",
            "module = app",
            "require.0 = fastapi >=0.1",
            "require.1 = uvicorn",
        ]
    );
    let text = "#!/usr/bin/env python\nfrom setuptools import setup\nsetup(\n    name='app',  # c\n    package_dir={'': 'src', \"b\": 'lib/b'},\n    install_requires=['flask>=1', \"x\"],\n)\n";
    assert_eq!(
        entries(ConfigKind::Setup, text),
        ["module = app", "package_dir. = src", "package_dir.b = lib/b", "require.0 = flask >=1", "require.1 = x"]
    );
}
