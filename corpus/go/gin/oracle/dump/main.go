// Lists the routes of Gin applications, as Gin itself has them.
//
//	main.go prepare ORACLE ENV      copies the pinned Gin into ENV and adds the hook
//	main.go dump ENV OUT PACKAGE... runs each main package of the module in the working folder
package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
)

const ginModule = "github.com/gin-gonic/gin"

type row struct {
	Method  string `json:"method"`
	Path    string `json:"path"`
	Raw     string `json:"raw,omitempty"`
	Handler string `json:"handler"`
}

type table struct {
	Framework string `json:"framework"`
	Routes    []row  `json:"routes"`
}

func main() {
	var err error
	switch os.Args[1] {
	case "prepare":
		err = prepare(os.Args[2], os.Args[3])
	default:
		err = dump(os.Args[2], os.Args[3], os.Args[4:])
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
	if err := run(env, nil, "go", "mod", "download"); err != nil {
		return err
	}
	list := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", ginModule)
	list.Dir = env
	dir, err := list.Output()
	if err != nil {
		return err
	}
	to := filepath.Join(env, "gin")
	if err := copyTree(strings.TrimSpace(string(dir)), to); err != nil {
		return err
	}
	return copyFile(filepath.Join(oracle, "hook", "hook.go"), filepath.Join(to, "hook.go"))
}

func dump(env, out string, packages []string) error {
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Name() == "go.mod" {
			return pin(env, path)
		}
		return err
	})
	if err != nil {
		return err
	}
	whole := table{Routes: []row{}}
	for _, name := range packages {
		part := filepath.Join(filepath.Dir(out), "part.json")
		if err := run(".", []string{"PERIPLUS_ORACLE_OUT=" + part}, "go", "run", name); err != nil {
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
		whole.Routes = append(whole.Routes, canonical(found.Routes)...)
	}
	text, err := json.Marshal(whole)
	if err != nil {
		return err
	}
	return os.WriteFile(out, text, 0o644)
}

// pin gives a module of the application the pinned versions, and the Gin that has the hook.
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
	if !strings.Contains(text, ginModule) {
		return nil
	}
	for _, line := range strings.Split(string(pinned), "\n") {
		line = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), "require"))
		if module, version, ok := strings.Cut(line, " v"); ok && !strings.Contains(text, module+" ") {
			text += fmt.Sprintf("require %s v%s\n", module, version)
		}
	}
	replacement, err := filepath.Abs(filepath.Join(env, "gin"))
	if err != nil {
		return err
	}
	text += fmt.Sprintf("replace %s => %s\n", ginModule, replacement)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		return err
	}
	return copyFile(filepath.Join(env, "go.sum"), filepath.Join(filepath.Dir(path), "go.sum"))
}

var parameter = regexp.MustCompile(`([:*])([^/]+)`)

// canonical writes Gin's parameters in braces, and the nine verbs of Any as one row.
func canonical(rows []row) []row {
	verbs := map[string]int{}
	for _, r := range rows {
		verbs[r.Path+" "+r.Handler]++
	}
	found := []row{}
	for _, r := range rows {
		if strings.Contains(r.Handler, "createStaticHandler") || strings.Contains(r.Handler, "staticFileHandler") {
			continue
		}
		if verbs[r.Path+" "+r.Handler] >= 9 {
			if r.Method != "GET" {
				continue
			}
			r.Method = "ANY"
		}
		path := parameter.ReplaceAllStringFunc(r.Path, func(text string) string {
			return "{" + strings.TrimPrefix(text, ":") + "}"
		})
		if path != r.Path {
			r.Path, r.Raw = path, r.Path
		}
		found = append(found, r)
	}
	return found
}

func run(dir string, env []string, name string, args ...string) error {
	command := exec.Command(name, args...)
	command.Dir = dir
	command.Env = append(os.Environ(), env...)
	if _, err := os.Stat(filepath.Join(dir, "go.work")); err != nil {
		// Lets Go complete the requirements; workspaces don't allow it, and need it less.
		command.Env = append(command.Env, "GOFLAGS=-mod=mod")
	}
	command.Stdout, command.Stderr = os.Stderr, os.Stderr
	return command.Run()
}

func copyTree(from, to string) error {
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
