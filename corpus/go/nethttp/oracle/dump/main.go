// Lists the routes of Go applications, as their framework has them; shared by all Go frameworks.
//
//	main.go prepare ORACLE ENV               downloads the pinned modules into ENV
//	main.go dump ORACLE ENV OUT PACKAGE...   runs each main package of the module in the working folder;
//	                                         FILE.api stands for the one that go-zero generates from it
//
// The application is started for real. Where it would begin to serve, `patches.json` puts a call of
// PeriplusServe into the library; the hook files, which are put beside the application's main package,
// list the routes of what is served there. The patches and hooks of net/http apply to every framework; a
// framework's oracle adds its own.
package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// A patch puts code behind a line of a library's file, and declarations at its end.
type patch struct {
	Package string `json:"package"`
	Module  string `json:"module"`
	File    string `json:"file"`
	After   string `json:"after"`
	Insert  string `json:"insert"`
	Append  string `json:"append"`
}

type table struct {
	Framework string            `json:"framework"`
	Routes    []json.RawMessage `json:"routes"`
}

func main() {
	var err error
	if os.Args[1] == "prepare" {
		err = prepare(os.Args[2], os.Args[3])
	} else {
		err = dump(os.Args[2], os.Args[3], os.Args[4], os.Args[5:])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func prepare(oracle, env string) error {
	for _, name := range []string{"go.mod", "go.sum"} {
		if err := copyFile(filepath.Join(oracle, name), filepath.Join(env, name)); err != nil {
			return err
		}
	}
	return run(env, nil, "go", "mod", "download")
}

func dump(oracle, env, out string, packages []string) error {
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Name() == "go.mod" {
			return pin(env, path)
		}
		return err
	})
	if err != nil {
		return err
	}
	whole := table{Routes: []json.RawMessage{}}
	for _, name := range packages {
		if strings.HasSuffix(name, ".api") {
			if err := generate(name); err != nil {
				return err
			}
			name = "."
		}
		if err := hooks(oracle, name); err != nil {
			return err
		}
		overlay, err := overlays(oracle, filepath.Dir(out), name)
		if err != nil {
			return err
		}
		part := filepath.Join(filepath.Dir(out), "part.json")
		if err := run(".", []string{"PERIPLUS_ORACLE_OUT=" + part}, "go", "run", "-overlay", overlay, name); err != nil {
			return err
		}
		text, err := os.ReadFile(part)
		if err != nil {
			return err
		}
		var found table
		if err := json.Unmarshal(text, &found); err != nil {
			return err
		}
		whole.Framework = found.Framework
		whole.Routes = append(whole.Routes, found.Routes...)
	}
	text, err := json.Marshal(whole)
	if err != nil {
		return err
	}
	return os.WriteFile(out, text, 0o644)
}

// go-zero's generator, where no goctl is installed.
const generator = "github.com/zeromicro/go-zero/tools/goctl@v1.9.0"

// What the generated service is started by instead of its own main function, which reads a configuration file.
const start = `package main

import (
	"github.com/zeromicro/go-zero/rest"

	"MODULE/internal/config"
	"MODULE/internal/handler"
	"MODULE/internal/svc"
)

func main() {
	server := rest.MustNewServer(rest.RestConf{Host: "localhost", Port: 8080})
	var settings config.Config
	settings.Auth.AccessSecret = "not a secret"
	handler.RegisterHandlers(server, svc.NewServiceContext(settings))
	server.Start()
}
`

// generate makes a service of a definition, in the working folder.
func generate(definition string) error {
	command := []string{"go", "run", generator}
	if installed, err := exec.LookPath("goctl"); err == nil {
		command = []string{installed}
	}
	command = append(command, "api", "go", "--api", definition, "--dir", ".")
	if err := run(".", nil, command[0], command[1:]...); err != nil {
		return err
	}
	own, err := filepath.Glob("*.go")
	if err != nil {
		return err
	}
	for _, name := range own {
		if err := os.Remove(name); err != nil {
			return err
		}
	}
	text, err := os.ReadFile("go.mod")
	if err != nil {
		return err
	}
	first, _, _ := strings.Cut(string(text), "\n")
	module := strings.TrimSpace(strings.TrimPrefix(first, "module"))
	return os.WriteFile("main.go", []byte(strings.ReplaceAll(start, "MODULE", module)), 0o644)
}

// parts are the folders that hooks and patches come from: net/http's, and the oracle's own.
func parts(oracle string) []string {
	shared := filepath.Join(filepath.Dir(filepath.Dir(oracle)), "nethttp", "oracle")
	if shared == filepath.Clean(oracle) {
		return []string{shared}
	}
	return []string{shared, oracle}
}

// hooks puts the files that list routes beside a main package.
func hooks(oracle, name string) error {
	for _, part := range parts(oracle) {
		files, err := filepath.Glob(filepath.Join(part, "hook", "*.go"))
		if err != nil {
			return err
		}
		for _, from := range files {
			if fits, err := isForThis(from); err != nil || !fits {
				if err != nil {
					return err
				}
				continue
			}
			if err := copyFile(from, filepath.Join(name, "periplus_"+filepath.Base(from))); err != nil {
				return err
			}
		}
	}
	return nil
}

// isForThis says whether a hook file is for the application in the working folder: one that begins with
// `//periplus:only MODULE` is for those that import something of the module. Versions of a framework that can't be in
// one program have hooks of their own.
func isForThis(hook string) (found bool, err error) {
	text, err := os.ReadFile(hook)
	if err != nil {
		return false, err
	}
	first, _, _ := strings.Cut(string(text), "\n")
	module, limited := strings.CutPrefix(first, "//periplus:only ")
	found = !limited
	err = filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || found || filepath.Ext(path) != ".go" {
			return err
		}
		code, err := os.ReadFile(path)
		whole := strings.Contains(string(code), "\""+module+"\"")
		found = whole || strings.Contains(string(code), "\""+module+"/") && !strings.Contains(string(code), "\""+module+"/v")
		return err
	})
	return found, err
}

func readPatches(oracle string) ([]patch, error) {
	all := []patch{}
	for _, part := range parts(oracle) {
		text, err := os.ReadFile(filepath.Join(part, "patches.json"))
		if os.IsNotExist(err) {
			continue
		}
		if err != nil {
			return nil, err
		}
		var patches []patch
		if err := json.Unmarshal(text, &patches); err != nil {
			return nil, err
		}
		all = append(all, patches...)
	}
	return all, nil
}

// overlays patches library files: of the standard library in copies that Go is told to compile instead, of modules in
// copies that the application's go.mod is pointed to.
func overlays(oracle, folder, name string) (string, error) {
	patches, err := readPatches(oracle)
	if err != nil {
		return "", err
	}
	replaced, copied := map[string]string{}, map[string]string{}
	for at, patch := range patches {
		file, to := "", filepath.Join(folder, fmt.Sprintf("overlay-%d.go", at))
		if patch.Module == "" {
			dir, err := list(name, "-f", "{{.Dir}}", patch.Package)
			if err != nil {
				return "", err
			}
			file = filepath.Join(dir, patch.File)
			if known, ok := replaced[file]; ok {
				file, to = known, known
			} else {
				replaced[file] = to
			}
		} else {
			module, ok := copied[patch.Module]
			if !ok {
				dir, err := list(name, "-m", "-f", "{{.Dir}}", patch.Module)
				if err != nil {
					return "", err
				}
				module = filepath.Join(folder, fmt.Sprintf("module-%d", at))
				if err := copyTree(dir, module); err != nil {
					return "", err
				}
				// Old modules have no file that says what they are.
				if _, err := os.Stat(filepath.Join(module, "go.mod")); err != nil {
					text := []byte("module " + patch.Module + "\n")
					if err := os.WriteFile(filepath.Join(module, "go.mod"), text, 0o644); err != nil {
						return "", err
					}
				}
				copied[patch.Module] = module
				if err := run(".", nil, "go", "mod", "edit", "-replace", patch.Module+"="+module); err != nil {
					return "", err
				}
			}
			file = filepath.Join(module, patch.File)
			to = file
		}
		code, err := os.ReadFile(file)
		if err != nil {
			return "", err
		}
		before, after, ok := strings.Cut(string(code), patch.After+"\n")
		if !ok {
			return "", fmt.Errorf("%s: no line `%s`", file, patch.After)
		}
		patched := before + patch.After + "\n" + patch.Insert + "\n" + after + "\n" + patch.Append + "\n"
		if err := os.WriteFile(to, []byte(patched), 0o644); err != nil {
			return "", err
		}
	}
	to := filepath.Join(folder, "overlay.json")
	text, err := json.Marshal(map[string]any{"Replace": replaced})
	if err != nil {
		return "", err
	}
	return to, os.WriteFile(to, text, 0o644)
}

func list(name string, args ...string) (string, error) {
	command := exec.Command("go", append([]string{"list"}, args...)...)
	command.Dir, command.Env, command.Stderr = name, environment("."), os.Stderr
	out, err := command.Output()
	return strings.TrimSpace(string(out)), err
}

func copyTree(from, to string) error {
	if err := os.RemoveAll(to); err != nil {
		return err
	}
	return filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		relative, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		return copyFile(path, filepath.Join(to, relative))
	})
}

// pin gives a module of the application the pinned versions.
func pin(env, path string) error {
	own, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	pinned, err := os.ReadFile(filepath.Join(env, "go.mod"))
	if err != nil {
		return err
	}
	text := string(own)
	for _, line := range strings.Split(string(pinned), "\n") {
		line = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), "require"))
		if module, version, ok := strings.Cut(line, " v"); ok && !strings.Contains(text, module+" ") {
			text += fmt.Sprintf("require %s v%s\n", module, version)
		}
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		return err
	}
	return copyFile(filepath.Join(env, "go.sum"), filepath.Join(filepath.Dir(path), "go.sum"))
}

// environment lets Go complete the requirements of a module; workspaces don't allow it, and need it less.
func environment(dir string) []string {
	if _, err := os.Stat(filepath.Join(dir, "go.work")); err == nil {
		return os.Environ()
	}
	return append(os.Environ(), "GOFLAGS=-mod=mod")
}

func run(dir string, env []string, name string, args ...string) error {
	command := exec.Command(name, args...)
	command.Dir, command.Env = dir, append(environment(dir), env...)
	command.Stdout, command.Stderr = os.Stderr, os.Stderr
	return command.Run()
}

func copyFile(from, to string) error {
	text, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	return os.WriteFile(to, text, 0o644)
}
