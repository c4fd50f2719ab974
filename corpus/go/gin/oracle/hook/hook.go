package gin

import (
	"encoding/json"
	"os"
	"sync"
	"time"
)

// Added to a copy of Gin, so that it runs before any route is registered. Static file routes, which
// Gin serves itself, are left out.
func init() {
	out := os.Getenv("PERIPLUS_ORACLE_OUT")
	if out == "" {
		return
	}
	type row struct {
		Method  string `json:"method"`
		Path    string `json:"path"`
		Handler string `json:"handler"`
	}
	var mutex sync.Mutex
	rows := []row{}
	SetMode(DebugMode)
	DebugPrintRouteFunc = func(method, path, handler string, _ int) {
		mutex.Lock()
		defer mutex.Unlock()
		rows = append(rows, row{method, path, handler})
	}
	// The applications of the corpus register at start and then only wait for requests.
	time.AfterFunc(time.Second, func() {
		mutex.Lock()
		defer mutex.Unlock()
		text, err := json.Marshal(map[string]any{"framework": "Gin " + Version, "routes": rows})
		if err == nil {
			err = os.WriteFile(out, text, 0o644)
		}
		if err != nil {
			panic(err)
		}
		os.Exit(0)
	})
}
