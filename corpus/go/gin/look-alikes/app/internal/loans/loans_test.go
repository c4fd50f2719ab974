package loans

import (
	"net/http/httptest"
	"testing"

	"github.com/gin-gonic/gin"

	"library.example/lending/internal/store"
)

func TestShow(t *testing.T) {
	r := gin.New()
	Register(r.Group("/test"), store.New())
	// no-route: an engine, but a test's
	r.GET("/fixture", func(c *gin.Context) { c.Status(204) })

	recorder := httptest.NewRecorder()
	r.ServeHTTP(recorder, httptest.NewRequest("GET", "/fixture", nil))
	if recorder.Code != 204 {
		t.Fatal(recorder.Code)
	}
}
