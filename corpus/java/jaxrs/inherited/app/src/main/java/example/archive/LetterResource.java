package example.archive;

/** Its superclass comes before its interface. */
public class LetterResource extends Letters implements Readable {
    @Override
    public String text() {
        return "";
    }

    @Override
    public String seal() {
        return "wax";
    }
}
