package example.post.parcels;

import java.util.List;
import org.springframework.stereotype.Service;

@Service
public class ParcelService {
    public List<String> all() {
        return List.of();
    }
}
