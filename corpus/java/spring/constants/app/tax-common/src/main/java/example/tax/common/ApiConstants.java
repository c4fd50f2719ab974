package example.tax.common;

public interface ApiConstants {
    String VERSION = "v" + 2;
    String API = "/api/" + VERSION;

    interface Returns {
        String ROOT = API + "/returns";
        String ITEM = "/{returnId}";
    }

    final class Payments {
        public static final String ROOT = API + "/payments";

        private Payments() {}

        public static class Refunds {
            public static final String ROOT = Payments.ROOT + "/refunds";
        }
    }
}
